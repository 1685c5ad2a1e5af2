using FactExtractor.Text;

namespace FactExtractor.Claims.Attributions;

/// <summary>A clause in which somebody says something.</summary>
/// <param name="Verb">The verb of saying, as an index into the tree.</param>
/// <param name="Name">The speaker as the sentence names it, or null for a pronoun.</param>
/// <param name="Pronoun">The pronoun that stands for the speaker, in lower case, or null.</param>
/// <param name="Role">Title or office, or null.</param>
/// <param name="From">First token of what is said.</param>
/// <param name="To">End of what is said.</param>
/// <param name="IsParenthesis">Whether it stands beside what is said ("…, the bank said"), rather than before it.</param>
internal sealed record SpeechAct(int Verb, Mention? Name, string? Pronoun, string? Role, int From, int To, bool IsParenthesis)
{
    /// <summary>Whether the source is a report or data, rather than a person or an organisation.</summary>
    public bool IsReport { get; init; }

    public bool Holds(int token) => token >= From && token < To;

    public Attribution? ToAttribution() => Name is null ? null : new Attribution(Name.Text, IsReport ? AttributionSource.Report : AttributionSource.Quote) { Role = Role, Span = Name.Span };

    public TextSpan? NameSpan => Name?.Span;
}
