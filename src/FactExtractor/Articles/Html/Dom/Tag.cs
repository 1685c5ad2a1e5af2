namespace FactExtractor.Articles.Html.Dom;

/// <summary>The tags that the cleaner treats in a way of their own.</summary>
internal enum Tag
{
    Other,
    A, Abbr, Address, Article, Aside, Audio, B, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code, Dd, Del, Details, Dialog, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure,
    Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hr, Html, I, Iframe, Img, Input, Ins, Label, Legend, Li, Link, Main, Mark, Menu, Meta, Nav, Noembed, Noframes,
    Noscript, Object, Ol, Option, P, Picture, Pre, Q, S, Script, Section, Select, Small, Source, Span, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th,
    Thead, Time, Title, Tr, U, Ul, Var, Video, Wbr, Math, Datalist, Plaintext, Xmp, Listing,
}
