using FactExtractor.Quantities.Bounds;
using FactExtractor.Quantities.Changes;
using FactExtractor.Quantities.Counts;
using FactExtractor.Quantities.Folds;
using FactExtractor.Quantities.Money;
using FactExtractor.Quantities.NonQuantities;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Quantities.Units;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Quantities.Matching;

/// <summary>
/// Goes once over the pieces of a sentence, left to right. At each piece: patterns that are no quantities, then ranks and multiples, then a
/// number with currency, scale, unit and rate; joined to a range where one follows; then judged. One instance a sentence.
/// </summary>
internal sealed partial class Matcher
{
    private readonly Scan _scan;
    private readonly Sentence _sentence;
    private readonly SyntaxTree? _tree;
    private readonly QuantityContext _context;
    private readonly UnitReader _units;
    private readonly RateReader _rates;
    private readonly UnitLexicon _lexicon;

    public Matcher(Sentence sentence, SyntaxTree? tree, QuantityContext context, UnitLexicon lexicon)
    {
        _scan = new Scan(sentence.Source, sentence.Span);
        _sentence = sentence;
        _tree = tree;
        _context = context;
        _units = new UnitReader(lexicon, context);
        _rates = new RateReader(lexicon);
        _lexicon = lexicon;
    }

    /// <summary>What was read as a quantity, in order.</summary>
    public List<Reading> Accepted { get; } = [];

    /// <summary>What was not, with the reason.</summary>
    public List<NonQuantity> Rejected { get; } = [];

    public Scan Scan => _scan;

    /// <summary>Whether a number without a unit was met: only of such does a tree say more.</summary>
    public bool Counts { get; private set; }

    public void Run()
    {
        for (var at = 0; at < _scan.Count;)
            at = Step(at);
        Brackets.Fold(_scan, Accepted);
        RejectWindows();
        for (var i = 1; i < Accepted.Count; i++)
        {
            var reading = Accepted[i];
            SharedUnits.TakeCents(reading, Accepted[i - 1]);
            if (!reading.HasUnit && LastAmount(i) is var amount && SharedUnits.IsElidedMoney(_scan, reading, amount))
            {
                SharedUnits.TakeMoney(reading, amount);
            }
            else if (SharedUnits.IsBareAmount(_scan, reading) && LastScaledAmount(i) is { } scaled && SharedUnits.AreOfOneSize(reading, scaled))
            {
                SharedUnits.TakeMoney(reading, scaled);
            }
            else if (SharedUnits.IsOldOfScaled(_scan, Accepted[i - 1], reading))
            {
                SharedUnits.TakeScale(Accepted[i - 1], reading);
            }
            else if (SharedUnits.IsPriceOfRate(_scan, Accepted[i - 1], reading, out var firstTakes))
            {
                if (firstTakes)
                    Accepted[i - 1].Unit = reading.UnitOrOne;
                else
                    reading.Unit = Accepted[i - 1].UnitOrOne;
            }
            else if (SharedUnits.IsPriceCompared(_scan, Accepted[i - 1], reading))
            {
                reading.Unit = Accepted[i - 1].UnitOrOne;
            }
            else if (SharedUnits.IsOldOfRate(_scan, Accepted[i - 1], reading))
            {
                if (reading.UnitOrOne.Kind == UnitKind.Rate)
                    (Accepted[i - 1].Unit, Accepted[i - 1].Counted, Accepted[i - 1].RuleId) = (reading.Unit, reading.Counted, RuleIds.MeasureShared);
                else
                    SharedUnits.TakeAcross(Accepted[i - 1], reading);
            }
            else if (SharedUnits.IsParallel(_scan, reading, Accepted[i - 1]))
            {
                SharedUnits.TakeAcross(reading, Accepted[i - 1]);
            }
            else if (SharedUnits.IsElidedCount(_scan, reading, LastCount(i)))
            {
                reading.Counted = LastCount(i)!.Counted;
                reading.RuleId = RuleIds.CountElided;
            }
        }
    }

    /// <summary>The reading before, percentages of change passed over: "rose 0.8 percent to 251.7 billion euros while imports dropped 4.6 percent to 234.5 billion".</summary>
    private Reading LastAmount(int index)
    {
        var at = index - 1;
        while (at > 0 && at > index - 4 && Accepted[at].UnitOrOne.Kind == UnitKind.Ratio)
            at--;
        return Accepted[at];
    }

    /// <summary>The nearest count before a reading that names what it counts, at most three readings back.</summary>
    private Reading? LastCount(int index)
    {
        if (Accepted[index - 1].Counted is not null)
            return Accepted[index - 1];
        for (var i = index - 2; i >= 0 && i >= index - 3; i--)
        {
            if (Accepted[i].Counted == "point")
                return Accepted[i];
        }

        return null;
    }

    /// <summary>Times in which the number before them came about.</summary>
    private void RejectWindows()
    {
        for (var i = Accepted.Count - 1; i >= 0; i--)
        {
            if (!Windows.IsOfOther(_scan, Accepted[i], i > 0 ? Accepted[i - 1] : null))
                continue;
            Rejected.Add(new NonQuantity(_scan.Span(Accepted[i].First, Accepted[i].Next - 1), NonQuantityIds.Window, Accepted[i].ToQuantity(_scan)));
            Accepted.RemoveAt(i);
        }
    }

    /// <summary>The nearest amount in millions or more before a reading that has a unit, at most four readings back; null where a count of as many lies between.</summary>
    private Reading? LastScaledAmount(int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 4; i--)
        {
            var before = Accepted[i];
            if (before.Numeral.Is(NumeralForm.Scaled) && before.Numeral.Scale >= SharedUnits.LeastScale && before.UnitOrOne.Kind != UnitKind.Ratio)
                return before.UnitOrOne.Kind is UnitKind.Currency or UnitKind.Physical ? before : null;
        }

        return null;
    }

    private int Step(int at)
    {
        if (!MayStart(at))
            return at + 1;
        if (NonQuantityReader.TrySkip(_scan, at, out var next) is { } reason)
        {
            Rejected.Add(new NonQuantity(_scan.Span(at, next - 1), reason, null));
            return next;
        }

        if (RankReader.TryRead(_scan, at, out var rank, out next))
        {
            // A place in an order is a claim of its own kind, which the claims stage makes from the superlative.
            Rejected.Add(new NonQuantity(_scan.Span(at, next - 1), NonQuantityIds.Rank, Simple(at, next, rank, RuleIds.Rank).ToQuantity(_scan)));
            return next;
        }

        if (FoldReader.TryWord(_scan, at, out var factor, out var down) is var fold and not FoldReader.Kind.None)
            return AcceptFold(at, at + 1, factor, fold, down);
        if (_scan.Is(at, Role.Vague) && !_scan.IsNumber(at - 1))
            return Vague(at);
        if (TryRead(at, out var reading))
            return Finish(reading);
        if (TryArticleUnit(at, out reading))
            return Finish(reading);
        return at + 1;
    }

    private bool MayStart(int at) => _scan[at].Kind switch
    {
        PieceKind.Number => true,
        PieceKind.Word => _scan[at].Entry is { } entry
            ? _scan.IsAny(at, "minus negative") || entry.Is(Role.Opener | Role.Article | Role.Month | Role.Small | Role.Tens | Role.Scale | Role.Ordinal | Role.Label) || MayBeMoney(at)
            : MayBeMoney(at) || _scan.IsAny(at, "minus negative"),
        _ => MoneyPrefix.IsSign(_scan, at) || (_scan.IsDash(at) && _scan.IsNumber(at + 1)) || (_scan.IsDash(at) && MoneyPrefix.IsSign(_scan, at + 1)),
    };

    private bool MayBeMoney(int at) =>
        _scan[at].End - _scan[at].Start <= 5 && (_scan.IsNumber(at + 1) || (_scan.IsSymbol(at + 1) && _scan.IsNumber(at + 2)));

    /// <summary>A number with what belongs to it, sign and currency before and unit behind.</summary>
    private bool TryRead(int at, out Reading reading)
    {
        reading = null!;
        var first = at;
        var negative = TrySign(ref at);
        UnitForm? money = null;
        var ambiguous = false;
        if (MoneyPrefix.TryRead(_scan, at, _context, out var prefix, out var number, out ambiguous))
        {
            negative |= _scan.IsDash(number - 1) && _scan.Glued(number);
            money = prefix;
        }
        else if (MoneyPrefix.IsSign(_scan, at) && _scan.Is(at + 1, Role.Small | Role.Tens | Role.Article))
        {
            return false;
        }
        else
        {
            number = at;
        }

        if (!NumeralReader.TryRead(_scan, number, money is not null, out var numeral))
            return false;
        // "$100s of millions" is no amount.
        if (_scan.Glued(numeral.Next) && _scan.IsWord(numeral.Next, "s") && (money is not null || _scan.IsWord(numeral.Next + 1, "of")))
            return false;
        reading = new Reading
        {
            Numeral = numeral,
            First = money is null && !negative ? numeral.First : first,
            NumberFirst = numeral.First,
            NumberNext = numeral.Next,
            Next = numeral.Next,
            Value = negative ? -numeral.Value : numeral.Value,
            Form = money,
            Flags = ambiguous ? QuantityFlags.AmbiguousCurrency : QuantityFlags.None,
        };
        _units.Attach(_scan, reading);
        if (money is null && !reading.HasUnit && FoldReader.TryBehind(_scan, numeral, out var next) is var kind and not FoldReader.Kind.None)
        {
            reading.Unit = kind == FoldReader.Kind.Change ? Unit.Fold : Unit.One;
            reading.RuleId = kind == FoldReader.Kind.Change ? RuleIds.Fold : RuleIds.Multiple;
            reading.Next = next;
        }

        AddCents(reading);
        if (reading.HasUnit && reading.RuleId is null)
            AddRate(reading, reading.Next);
        else if (!reading.HasUnit && numeral.Is(NumeralForm.Fraction) && !numeral.Is(NumeralForm.Mixed))
            AsShare(reading);
        return true;
    }

    /// <summary>A minus sign: "−3", "minus 3", "minus-130", "-5" where nothing stands before the hyphen.</summary>
    private bool TrySign(ref int at)
    {
        var word = _scan.IsAny(at, "minus negative");
        if (!word && !_scan.IsDash(at))
            return false;
        // "plus or minus 3 points", "+/-3" give a tolerance, no sign.
        if ((word && _scan.IsWord(at - 1, "or") && _scan.IsWord(at - 2, "plus")) || (_scan.IsSymbol(at - 1, '/') && _scan.IsSymbol(at - 2, '+')))
            return false;
        var next = at + 1;
        if (word && _scan.IsHyphen(next) && _scan.Glued(next))
            next++;
        if (!_scan.IsNumber(next) && !MoneyPrefix.IsSign(_scan, next) && !(word && _scan.Is(next, Role.Small | Role.Tens)))
            return false;
        if (word)
        {
            // "ten minus five" is a sum.
            if (_scan.IsNumber(at - 1))
                return false;
            at = next;
            return true;
        }

        var minus = _scan[at].Symbol == '−';
        var alone = at == 0 || _scan[at].SpaceBefore || _scan.IsSymbol(at - 1, '(');
        if ((!minus && (!alone || !_scan.Glued(next) || _scan[at].Symbol == '—')) || (minus && !alone))
            return false;
        // "- 5" and "word -5 to 7" in lists keep their dash.
        at = next;
        return true;
    }

    /// <summary>"half", "a third", "one in five" without a unit is a share: so many percent.</summary>
    private static void AsShare(Reading reading)
    {
        reading.Unit = Unit.Percent;
        reading.RuleId = reading.Numeral.Is(NumeralForm.Proportion) ? RuleIds.PercentProportion : RuleIds.PercentFraction;
        reading.Value *= 100;
    }

    private int Finish(Reading reading)
    {
        var connector = RangeReader.Connector(_scan, reading, out var hyphen);
        if (Tolerance(reading) is >= 0 and var tolerance && TryRead(tolerance, out var deviation))
        {
            RangeReader.Spread(reading, deviation);
        }
        else if (connector >= 0 && _scan.Has(connector) && TryRead(connector, out var high) && !(!hyphen && RangeReader.Connector(_scan, high, out var joined) >= 0 && joined))
        {
            var bare = !high.HasUnit;
            if (RangeReader.TryJoin(_scan, reading, high, hyphen))
            {
                // "$40-50 billion in annual purchases": the sign stands at the first end, the rate behind the second.
                if (bare && reading.HasUnit)
                    AddRate(reading, reading.Next);
            }
            else
            {
                reading.Flags |= high.Numeral.Is(NumeralForm.Overflow) ? QuantityFlags.Overflow : QuantityFlags.None;
            }
        }

        string? reasonOfNext = null;
        if (!reading.HasUnit && !Dates.LooksLikeYear(reading) && SharedUnits.NextInSeries(_scan, reading) is >= 0 and var following && TryRead(following, out var other))
        {
            if (!other.HasUnit && SharedUnits.NextInSeries(_scan, other) is >= 0 and var third && TryRead(third, out var last) && last.HasUnit)
                SharedUnits.TakeFrom(other, last);
            if (other.HasUnit && (other.First == other.NumberFirst || _scan.IsWord(reading.Next, "or")) && other.RuleId is null && other.Form?.RuleId != RuleIds.MoneyMinor)
            {
                SharedUnits.TakeFrom(reading, other);
                // "30 or 40 years ago": what the unit is not for one it is not for the other.
                if (reading.UnitOrOne.Kind == UnitKind.Duration)
                    reasonOfNext = NonQuantityReader.Judge(_scan, other);
            }
        }

        Counts |= !reading.HasUnit;
        CountedReader.Read(_scan, reading, _sentence, _tree);
        BoundReader.Read(_scan, reading);
        if (ShareIsNone(reading))
            return reading.Next;
        if (!reading.HasUnit)
            AddCountRate(reading);
        if ((reasonOfNext ?? AddedLabel(reading) ?? NonQuantityReader.Judge(_scan, reading)) is { } reason)
        {
            Rejected.Add(new NonQuantity(_scan.Span(reading.First, reading.Next - 1), reason, reading.ToQuantity(_scan)));
            return reading.Next;
        }

        if (reading.Counted == "point" && !reading.HasUnit)
            reading.RuleId = RuleIds.CountPoint;
        return Accept(reading);
    }

    /// <summary>Where the deviation of "5 ± 0.2 kg" or "120 +/- 5 mm" starts, or -1.</summary>
    private int Tolerance(Reading reading)
    {
        var at = reading.Next;
        return _scan.IsSymbol(at, '±') ? at + 1
            : _scan.IsSymbol(at, '+') && _scan.IsSymbol(at + 1, '/') && _scan.IsDash(at + 2) ? at + 3
            : _scan.IsWord(at, "plus") && _scan.IsWord(at + 1, "or") && _scan.IsWord(at + 2, "minus") ? at + 3
            : -1;
    }

    private string? AddedLabel(Reading reading) =>
        !reading.HasUnit && _scan.IsWord(reading.First - 1) ? _lexicon.Label(_scan.Word(reading.First - 1)) : null;

    // "half an hour" has its unit; "first half", "half-time", "second quarter" are no shares.
    private bool ShareIsNone(Reading reading)
    {
        if (reading.RuleId != RuleIds.PercentFraction)
            return false;
        var at = reading.First;
        var tenths = !_scan.IsWord(reading.NumberNext, "of") && _scan.IsAny(reading.NumberNext - 1, "tenth tenths hundredths hundredth");
        var none = tenths || _scan.Is(at - 1, Role.Ordinal | Role.Window) || (_scan.IsHyphen(at - 1) && _scan.Glued(at)) || (_scan.IsHyphen(reading.Next) && _scan.Glued(reading.Next)) || _scan.IsAny(at - 1, "this each every own other better")
            || _scan.IsAny(reading.Next, "time price year century marathon brother sister");
        if (none)
            Rejected.Add(new NonQuantity(_scan.Span(reading.First, reading.Next - 1), NonQuantityIds.Idiom, reading.ToQuantity(_scan)));
        return none;
    }

    private int Accept(Reading reading)
    {
        CueReader.Read(_scan, reading);
        Accepted.Add(reading);
        return reading.Next;
    }

    private static Reading Simple(int first, int next, decimal value, string rule) => new()
    {
        Numeral = new Numeral(first, next, value, NumeralForm.None),
        First = first,
        NumberFirst = first,
        NumberNext = next,
        Next = next,
        PhraseFirst = first,
        PhraseNext = next,
        Value = value,
        Unit = Unit.One,
        RuleId = rule,
    };

    private int AcceptFold(int first, int next, decimal factor, FoldReader.Kind kind, bool down)
    {
        var reading = Simple(first, next, factor, kind == FoldReader.Kind.Change ? RuleIds.Fold : RuleIds.Multiple);
        BoundReader.Read(_scan, reading);
        if (kind == FoldReader.Kind.Change)
        {
            reading.Unit = Unit.Fold;
            reading.Cue = new ChangeCue(down ? ChangeDirection.Down : ChangeDirection.Up, ChangeRole.Amount, _scan.Span(first, next - 1));
        }

        Accepted.Add(reading);
        return next;
    }
}
