namespace FactExtractor.Articles.Html.Model;

/// <summary>What the wording of a short block gives away, in the languages of most news.</summary>
[Flags]
internal enum Phrases
{
    None = 0,
    Rights = 1,
    Consent = 1 << 1,
    Subscribe = 1 << 2,
    ReadMore = 1 << 3,
    Share = 1 << 4,
    Comment = 1 << 5,
    Picture = 1 << 6,
    Posted = 1 << 7,
    Advert = 1 << 8,
    Account = 1 << 9,
    Contact = 1 << 10,
    Trail = 1 << 11,
    Price = 1 << 12,
    Browser = 1 << 13,
    Author = 1 << 14,
    Promotion = 1 << 15,
    Organisation = 1 << 16,
    Origin = 1 << 17,
    Opinion = 1 << 18,
}
