namespace FactExtractor.Articles.Html.Model;

/// <summary>What the class, id and role of an element hint at.</summary>
[Flags]
internal enum Hints
{
    None = 0,
    Article = 1,
    Content = 1 << 1,
    Title = 1 << 2,
    Lead = 1 << 3,
    Byline = 1 << 4,
    Tags = 1 << 5,
    Share = 1 << 6,
    Related = 1 << 7,
    Comment = 1 << 8,
    Advert = 1 << 9,
    Navigation = 1 << 10,
    Footer = 1 << 11,
    Sidebar = 1 << 12,
    Subscribe = 1 << 13,
    Consent = 1 << 14,
    Media = 1 << 15,
    Listing = 1 << 16,
    Quote = 1 << 17,
    Hidden = 1 << 18,
    Header = 1 << 19,
    Form = 1 << 20,
    Biography = 1 << 21,
    Shop = 1 << 22,
    Embed = 1 << 23,
    BodyProperty = 1 << 24,
    Main = 1 << 25,
    Caption = 1 << 26,
    Overlay = 1 << 27,
}
