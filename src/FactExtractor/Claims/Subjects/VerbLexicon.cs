using System.Collections.Frozen;

namespace FactExtractor.Claims.Subjects;

/// <summary>What the grammatical subject of a verb is to a number that the verb governs.</summary>
internal static class VerbLexicon
{
    /// <summary>Verbs that say how much their subject is: the subject is what is measured.</summary>
    private static readonly FrozenSet<string> Measuring = Set(
        "reach total hit exceed surpass stand amount be average equal cost weigh measure last cover span take number represent constitute approach near remain stay top come account comprise make run trade close open settle finish start begin peak bottom touch break pass clear yield retail range vary hover fetch value price estimate worth contain occupy");

    /// <summary>Verbs whose subject acts on an amount: what the amount is for is measured, and the subject is the entity.</summary>
    private static readonly FrozenSet<string> Acting = Set(
        "pay invest spend raise earn receive sell buy lend donate charge fine owe win lose save offer bid pledge commit allocate provide launch have get make give cut shed recall build produce make ship deliver export import consume use generate plan seek want need own hold employ hire train open close create add serve post report record see book announce set fund secure borrow approve grant award issue commission shut recruit");

    /// <summary>Verbs whose subject gives part of what their object is: of "solar panels supplied 20% of the power" the panels are the part.</summary>
    private static readonly FrozenSet<string> Contributing = Set(
        "contribute supply provide cause cover meet generate produce form grab attract win capture command deliver emit");

    /// <summary>Verbs that take a part of their object for their subject.</summary>
    private static readonly FrozenSet<string> Acquiring = Set("buy sell acquire purchase offer cut shed close axe cancel scrap");

    public static bool IsAcquiring(string lemma) => Acquiring.Contains(lemma);

    public static bool IsContributing(string lemma) => Contributing.Contains(lemma);

    public static bool IsMeasuring(string lemma) => Measuring.Contains(lemma);

    public static bool IsActing(string lemma) => Acting.Contains(lemma);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
