namespace FactExtractor.Articles.Html;

/// <summary>Which elements surround a text.</summary>
[Flags]
internal enum Surroundings
{
    None = 0,
    Heading = 1,
    ListItem = 2,
    Table = 4,
    Caption = 8,
    Quote = 16,
    Preformatted = 32,
    Navigation = 64,
    Aside = 128,
    Footer = 256,
    Header = 512,
    Form = 1024,
    Article = 2048,
    Main = 4096,
    Figure = 8192,
    Definition = 16384,
    Paragraph = 32768,
    Hidden = 65536,
    NoScript = 131072,
    FirstHeading = 262144,
    Time = 524288,
    Address = 1048576,
    Button = 2097152,
    Details = 4194304,
}
