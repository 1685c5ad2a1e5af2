using System.Collections.Frozen;

namespace FactExtractor.Facts;

/// <summary>Words that name two sides of one thing: where one subject has the one and the other the other, no equal number makes them one subject.</summary>
internal static class OpposedWords
{
    private static readonly FrozenSet<(string, string)> Opposed = Table(
        """
        import export
        male female
        man woman
        boy girl
        father mother
        north south
        northern southern
        east west
        eastern western
        urban rural
        public private
        domestic foreign
        domestic overseas
        asset liability
        birth death
        arrival departure
        gross net
        pre-tax net
        pre-tax after-tax
        upper lower
        inner outer
        summer winter
        profit loss
        sale profit
        sale cost
        profit cost
        surplus deficit
        supply demand
        credit debit
        employed unemployment
        core headline
        buyer seller
        employer employee
        income spending
        sale spending
        import production
        export production
        death injured
        primary secondary
        support oppose
        supporter opponent
        approve disapprove
        favour against
        favor against
        agree disagree
        satisfied dissatisfied
        opened closed
        opening closing
        entry exit
        win loss
        winner loser
        minimum maximum
        lowest highest
        low high
        winter spring
        young old
        younger older
        rich poor
        married single
        arrested charged
        arrested killed
        arrested injured
        suspected confirmed
        first second
        full-time part-time
        permanent temporary
        inbound outbound
        onshore offshore
        short-term long-term
        short-term longer-term
        planned completed
        started completed
        open shut
        accepted rejected
        approved rejected
        passed failed
        saved lost
        created lost
        hired fired
        evacuated returned
        evacuated missing
        dead missing
        death missing
        death arrested
        adult child
        """);

    private static readonly FrozenSet<string> Known = Opposed.Select(static pair => pair.Item1).ToFrozenSet(StringComparer.Ordinal);

    public static bool Any(string[] a, string[] b)
    {
        foreach (var x in a)
        {
            if (!Known.Contains(x))
                continue;
            foreach (var y in b)
            {
                if (Opposed.Contains((x, y)) && Array.BinarySearch(b, x, StringComparer.Ordinal) < 0 && Array.BinarySearch(a, y, StringComparer.Ordinal) < 0)
                    return true;
            }
        }

        return false;
    }

    private static FrozenSet<(string, string)> Table(string lines) =>
        lines.Split('\n').Select(static l => l.Trim().Split(' ')).SelectMany(static l => new[] { (l[0], l[1]), (l[1], l[0]) }).ToFrozenSet();
}
