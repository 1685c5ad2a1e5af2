namespace FactExtractor.Articles;

/// <summary>What a block of an article is.</summary>
public enum BlockKind
{
    /// <summary>The title of the article. At most one, and first.</summary>
    Headline,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>Place, date and agency at the head of a report ("BEIJING, Sept. 27 (Xinhua) --"). Its dates and names are metadata, not claims.</summary>
    Dateline,

    /// <summary>A paragraph of running text.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A cell of a table; <see cref="Block.Cell"/> says which.</summary>
    TableCell,

    /// <summary>A quotation set apart.</summary>
    Quote,

    /// <summary>The caption of a picture, figure or table. Kept, but not running text.</summary>
    Caption,
}
