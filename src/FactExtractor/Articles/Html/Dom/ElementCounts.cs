using FactExtractor.Articles.Html.Model;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>Counts over the text blocks inside an element, kept with the element so that no look-up is needed.</summary>
internal struct ElementCounts
{
    public int Words;
    public int GoodWords;
    public int LinkWords;
    public int Blocks;
    public double Score;
    public double ProbabilitySum;

    /// <summary>Levels above the page's heading, counted from 1; 0 where the heading is not inside.</summary>
    public int HeadingLevel;

    public Hints Hints;
    public bool HasHints;
    public bool HoldsFirstHeading;
}
