using FactExtractor.Quantities.Matching;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Quantities.Counts;

/// <summary>The noun phrase that a number counts: from the tree where there is one, else from the words behind the number.</summary>
internal static class CountedReader
{
    private const int MaxWords = 9;

    /// <summary>Sets what a reading without a unit counts.</summary>
    public static void Read(Scan scan, Reading reading, Sentence sentence, SyntaxTree? tree)
    {
        reading.PhraseNext = reading.Next;
        if (reading.HasUnit)
            return;
        if (FromHyphen(scan, reading))
            return;
        // "expects more than 55,000 next summer": a time counts nothing.
        if (scan.IsAny(reading.Next, "next last this each every") || (scan.IsAny(reading.Next, "more fewer others") && scan.IsAny(reading.Next + 1, "next last this each every by in")))
            return;
        // "compared with 180 five years ago"
        if ((scan.Is(reading.Next, Role.Small | Role.Tens) || scan.IsNumber(reading.Next) || scan.IsAny(reading.Next, "a")) && scan.IsAny(reading.Next + 1, "year years month months week weeks decade decades day days") && scan.IsAny(reading.Next + 2, "ago earlier before"))
            return;
        if (tree is not null && FromTree(scan, reading, sentence, tree))
            return;
        FromWords(scan, reading);
    }

    /// <summary>"a three-bedroom house" counts bedrooms, not houses.</summary>
    private static bool FromHyphen(Scan scan, Reading reading)
    {
        var at = reading.Next + 1;
        if (!scan.IsHyphen(reading.Next) || !scan.Glued(reading.Next) || !scan.Glued(at) || !scan.IsWord(at) || scan.IsHyphen(at + 1) || !scan.IsWord(at + 1) || scan.Is(at, Role.Stop | Role.Ordinal | Role.Month)
            || (scan.Is(at + 1, Role.Stop) && !scan.IsAny(at, "point")) || scan.IsCapitalised(at) || scan.Word(at).EndsWith("ed", StringComparison.OrdinalIgnoreCase) || scan.IsAny(at, "strong odd plus way something"))
        {
            return false;
        }

        reading.Counted = Plurals.Singular(scan.Word(at));
        reading.CountedSpan = scan.Span(at, at);
        reading.PhraseNext = at + 1;
        return true;
    }

    private static bool FromTree(Scan scan, Reading reading, Sentence sentence, SyntaxTree tree)
    {
        var number = sentence.WordAt(scan[reading.NumberNext - 1].Start);
        if (number >= tree.Tokens.Length)
            return false;
        var token = tree.Tokens[number];
        // Inside "2.5 million" the last word hangs on the noun, the first on the last.
        for (var climb = 0; climb < 3 && token.Head >= 0 && tree.Tokens[token.Head].Upos == Upos.Num; climb++)
            token = tree.Tokens[token.Head];
        if (token.Head < 0 || token.Deprel is not (Deprel.Nummod or Deprel.Compound or Deprel.Amod))
            return false;
        var head = tree.Tokens[token.Head];
        if (head.Upos is not (Upos.Noun or Upos.Propn) || head.Span.Start < token.Span.End || (scan.Is(reading.Next, Role.Stop) && !scan.IsAny(reading.Next, "more most less least fewer other")) || scan.IsSymbol(reading.Next) && !scan.IsHyphen(reading.Next) && !IsQuote(scan, reading.Next))
            return false;
        // "six safety systems": where the number hangs on the first part of a compound, the head of the compound is counted.
        for (var climb = 0; climb < 3 && head.Deprel is Deprel.Compound or Deprel.Amod && head.Head >= 0 && tree.Tokens[head.Head] is var outer && outer.Upos == Upos.Noun
            && outer.Span.Start >= head.Span.End && NothingBetween(scan, reading, head.Span.End, outer.Span.Start); climb++)
        {
            head = outer;
        }

        // "40k cheaper than": no noun, whatever the tagger says.
        if (head.Form.EndsWith("er", StringComparison.Ordinal) && scan.IsWord(PieceAfter(scan, reading.Next, head.Span.End), "than"))
            return false;
        // "460 Ford and Mazda cars": the words find the end of coordinated names.
        var behind = PieceAfter(scan, reading.Next, head.Span.End);
        if (head.Upos == Upos.Propn && scan.IsWord(behind, "and") && scan.IsCapitalised(behind - 1) && scan.IsCapitalised(behind + 1) && !Plurals.IsPlural(head.Form))
            return false;
        for (var i = reading.Next; scan.Has(i) && scan[i].Start < head.Span.Start; i++)
        {
            if (scan.IsNumber(i) || (scan.Is(i, Role.Small | Role.Tens) && scan[i].SpaceBefore && reading.Numeral.Is(NumeralForm.Digits)) || scan.Is(i, Role.Preposition | Role.Article) || scan.IsSymbol(i, ',') || scan.IsSymbol(i, ';'))
                return false;
        }

        // "three investor-owned providers": the head is only the first part of a modifier.
        if (scan.IsHyphen(behind) && scan.Glued(behind) && scan.Glued(behind + 1) && scan.IsWord(behind + 1))
            return false;
        // In a table without sentences the tree may hang a number on a noun that ends before what was read with it.
        if (AfterNumber(scan, reading) >= head.Span.End)
            return false;
        reading.Counted = head.Upos == Upos.Noun ? Plurals.Singular(head.Form) : Plurals.Singular(head.Form);
        reading.CountedSpan = TextSpan.FromBounds(AfterNumber(scan, reading), head.Span.End);
        reading.PhraseNext = PieceAfter(scan, reading.Next, head.Span.End);
        return true;
    }

    // "31 “open outbreaks”".
    private static bool IsQuote(Scan scan, int index) => scan.IsSymbol(index) && scan[index].SpaceBefore && scan[index].Symbol is '"' or '“' or '‘';

    private static bool NothingBetween(Scan scan, Reading reading, int from, int to)
    {
        for (var i = reading.Next; scan.Has(i) && scan[i].Start < to; i++)
        {
            if (scan[i].Start >= from && (scan.IsSymbol(i) || scan.Is(i, Role.Stop)))
                return false;
        }

        return true;
    }

    private static int AfterNumber(Scan scan, Reading reading)
    {
        var at = reading.Next;
        if (scan.IsHyphen(at) || IsQuote(scan, at))
            at++;
        return scan.Has(at) ? scan[at].Start : scan[reading.Next - 1].End;
    }

    private static int PieceAfter(Scan scan, int from, int position)
    {
        while (scan.Has(from) && scan[from].Start < position)
            from++;
        return from;
    }

    /// <summary>"1,800 overseas warehouses and …": words up to the first plural noun, none of them a preposition, a verb or a sign.</summary>
    private static void FromWords(Scan scan, Reading reading)
    {
        var at = reading.Next;
        // "400 737 Max jets": the name of the model stands between.
        if (scan.IsNumber(at) && scan[at].SpaceBefore && scan.IsCapitalised(at + 1))
            at++;
        var hyphen = scan.IsHyphen(at) && scan.Glued(at) && scan.Glued(at + 1);
        if (hyphen || (IsQuote(scan, at) && scan.Glued(at + 1)))
            at++;
        // "11 of the 12 cities", "60 of the embattled jets", "14 of its biggest projects": the noun stands behind "of".
        if (scan.IsWord(at, "of") && scan.IsWord(at + 1))
        {
            at++;
            while (scan.IsAny(at, "the its his her their our my your these those all") || scan.IsNumber(at) || (scan.Is(at, Role.Small | Role.Tens | Role.Scale) && at < reading.Next + 5))
                at++;
        }

        if (scan.IsAny(at, "more most other") && scan.IsWord(at + 1))
            at++;
        var last = -1;
        var end = at;
        while (end < at + MaxWords && scan.IsWord(end) && !(scan.Is(end, Role.Stop | Role.Month | Role.Weekday) && !IsNounAnyway(scan, end) && !(scan.IsHyphen(end + 1) && scan.Glued(end + 1))))
        {
            last = end;
            if (Plurals.IsPlural(scan.Word(end)) && !IsPossessive(scan, end) && !(scan.IsCapitalised(end) && scan.IsCapitalised(end + 1)))
                break;
            end++;
            // "coal-fired power plants", "first-team players", "China's exports".
            if (scan.IsHyphen(end) && scan.Glued(end) && scan.Glued(end + 1))
                end++;
            else if (scan.IsWord(end, "and") && scan.IsCapitalised(end - 1) && scan.IsCapitalised(end + 1))
                end++;
            else if (IsPossessive(scan, end - 1))
                end += 2;
        }

        if (last < 0 || !(Plurals.IsPlural(scan.Word(last)) || hyphen || reading.Value == 1 || IsCollective(scan, last)))
            return;
        reading.Counted = Plurals.Singular(scan.Word(last));
        reading.CountedSpan = scan.Span(at, last);
        reading.PhraseNext = last + 1;
    }

    private static bool IsPossessive(Scan scan, int index) =>
        (scan.IsSymbol(index + 1, '\'') || scan.IsSymbol(index + 1, '’')) && scan.Glued(index + 1);

    private static bool IsCollective(Scan scan, int index) => scan.IsAny(index, "people staff aircraft freight personnel");

    // Change nouns and others that are stops as verbs but count as nouns: "200 job cuts", "three rises".
    private static bool IsNounAnyway(Scan scan, int index) => scan.Is(index, Role.ChangeNoun) && Plurals.IsPlural(scan.Word(index));
}
