using System.Collections.Frozen;

namespace FactExtractor.Quantities.Scanning;

/// <summary>The closed word list that the reading of numbers rests on. A table; case is ignored.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, LexEntry> Words = Build();
    private static readonly FrozenDictionary<string, LexEntry>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the word means to numbers, or null.</summary>
    public static LexEntry? Find(ReadOnlySpan<char> word) => word.Length <= 16 && Lookup.TryGetValue(word, out var entry) ? entry : null;

    private static FrozenDictionary<string, LexEntry> Build()
    {
        var words = new Dictionary<string, LexEntry>(StringComparer.OrdinalIgnoreCase);
        Cardinals(words);
        Fractions(words);
        Ordinals(words);
        Calendar(words);
        Add(words, Role.Article, "a an");
        Add(words, Role.And | Role.Stop, "and");
        Add(words, Role.Opener, "percentage decade decades century");
        Add(words, Role.Couple | Role.Opener, "couple pair", 2);
        Changes(words);
        FunctionWords(words);
        Labels(words);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, LexEntry> words, Role roles, string list, decimal value = 0)
    {
        foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words[word] = words.TryGetValue(word, out var known)
                ? new LexEntry(known.Roles | roles, value != 0 ? value : known.Value)
                : new LexEntry(roles, value);
        }
    }

    private static void AddCounting(Dictionary<string, LexEntry> words, Role roles, decimal first, decimal step, string list)
    {
        foreach (var word in list.Split(' '))
        {
            Add(words, roles, word, first);
            first += step;
        }
    }

    private static void Cardinals(Dictionary<string, LexEntry> words)
    {
        Add(words, Role.Small | Role.Opener, "zero nil nought");
        AddCounting(words, Role.Small | Role.Opener, 1, 1,
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
        AddCounting(words, Role.Tens | Role.Opener, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
        Add(words, Role.Tens, "fourty", 40);
        Add(words, Role.Hundred | Role.Opener, "hundred", 100);
        Add(words, Role.Scale | Role.Opener, "thousand", 1_000);
        Add(words, Role.Scale | Role.Opener, "million", 1_000_000);
        Add(words, Role.Scale | Role.Opener, "billion", 1_000_000_000);
        Add(words, Role.Scale | Role.Opener, "trillion", 1_000_000_000_000);
        Add(words, Role.Scale | Role.Opener, "quadrillion", 1_000_000_000_000_000);
        Add(words, Role.Scale | Role.Opener, "lakh lac lakhs", 100_000);
        Add(words, Role.Scale | Role.Opener, "crore crores", 10_000_000);
        Add(words, Role.ShortScale, "mn mln mio mm mil", 1_000_000);
        Add(words, Role.ShortScale, "bn bln", 1_000_000_000);
        Add(words, Role.ShortScale, "tn trn trln", 1_000_000_000_000);
        Add(words, Role.ShortScale, "th thou", 1_000);
        Add(words, Role.Dozen | Role.Opener, "dozen", 12);
        Add(words, Role.Vague | Role.Opener, "dozens", 12);
        Add(words, Role.Vague | Role.Opener, "scores", 20);
        Add(words, Role.Vague | Role.Opener, "tens", 10);
        Add(words, Role.Vague | Role.Opener, "hundreds", 100);
        Add(words, Role.Vague | Role.Opener, "thousands", 1_000);
        Add(words, Role.Vague | Role.Opener, "millions", 1_000_000);
        Add(words, Role.Vague | Role.Opener, "billions", 1_000_000_000);
        Add(words, Role.Vague | Role.Opener, "trillions", 1_000_000_000_000);
    }

    private static void Fractions(Dictionary<string, LexEntry> words)
    {
        Add(words, Role.Denominator | Role.Opener, "half halves", 2);
        Add(words, Role.Denominator | Role.Ordinal | Role.Opener, "third", 3);
        Add(words, Role.Denominator | Role.Opener, "thirds", 3);
        Add(words, Role.Denominator | Role.Opener, "quarter quarters fourths", 4);
        AddCounting(words, Role.Denominator | Role.Opener, 5, 1, "fifths sixths sevenths eighths ninths tenths");
        Add(words, Role.Denominator, "hundredth hundredths", 100);
        Add(words, Role.Denominator, "thousandth thousandths", 1000);
        Add(words, Role.Fold | Role.Opener, "double twice twofold doubled doubling doubles", 2);
        Add(words, Role.Fold | Role.Opener, "halve halved halving halves", 2);
        Add(words, Role.Fold | Role.Opener, "triple thrice tripled tripling triples treble trebled trebling threefold", 3);
        Add(words, Role.Fold | Role.Opener, "quadruple quadrupled quadrupling quadruples fourfold", 4);
        Add(words, Role.Fold | Role.Opener, "quintupled quintuple fivefold", 5);
        AddCounting(words, Role.Fold | Role.Opener, 6, 1, "sixfold sevenfold eightfold ninefold tenfold");
        Add(words, Role.Fold | Role.Opener, "hundredfold", 100);
    }

    private static void Ordinals(Dictionary<string, LexEntry> words)
    {
        AddCounting(words, Role.Ordinal | Role.Opener, 1, 1, "first second third fourth");
        AddCounting(words, Role.Ordinal | Role.Denominator | Role.Opener, 5, 1, "fifth sixth seventh eighth ninth tenth");
        AddCounting(words, Role.Ordinal, 11, 1,
            "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth");
        Add(words, Role.Ordinal, "thirtieth", 30);
        Add(words, Role.Ordinal, "fortieth", 40);
        Add(words, Role.Ordinal, "fiftieth", 50);
    }

    private static void Calendar(Dictionary<string, LexEntry> words)
    {
        AddCounting(words, Role.Month, 1, 1, "january february march april may june july august september october november december");
        AddCounting(words, Role.Month, 1, 1, "jan feb mar apr may jun jul aug sep oct nov dec");
        Add(words, Role.Month, "sept", 9);
        Add(words, Role.Weekday, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun");
        Add(words, Role.Window, "past last next previous coming first final recent following prior these those latest upcoming preceding initial other same");
    }

    private static void Changes(Dictionary<string, LexEntry> words)
    {
        Add(words, Role.Up | Role.ChangeVerb | Role.Stop,
            "rose rises risen rising grew grows grown growing gained gaining climbed climbs climbing jumped jumps jumping surged surges surging "
            + "soared soars soaring added adding advanced advancing increased increases increasing expanded expands expanding rallied raised raises raising raise "
            + "hiked lifted lifting boosted swelled improved improving accelerated leapt leaped spiked rocketed skyrocketed ballooned rebounded widened "
            + "grow increase rise climb jump gain expand boost quickened ticked edged bounced strengthened appreciated upped");
        Add(words, Role.Down | Role.ChangeVerb | Role.Stop,
            "fell falls fallen falling dropped drops dropping declined declines declining decreased decreases decreasing lost losing loses lose shed sheds shedding "
            + "slid slides slipped slips slipping sank sinks sunk sinking plunged plunges plunging tumbled tumbles tumbling dipped dips dipping cut cuts cutting "
            + "slashed reduced reduces reducing shrank shrunk shrinking contracted slumped slumping crashed eased narrowed lowered lowering weakened retreated "
            + "fall drop decline decrease shrink reduce lower knocked shaved shaving trimmed plummeted nosedived dived halved axed axe trim slash");
        Add(words, Role.Up | Role.ChangeNoun, "increase rise growth gain gains jump surge climb hike uptick advance expansion improvement boost raise uplift rises increases upturn rally leap spike");
        Add(words, Role.Down | Role.ChangeNoun, "decrease fall drop decline loss losses slump plunge reduction cut cuts contraction dip slide tumble drops falls declines slowdown shrinkage decreases reductions downturn");
        Add(words, Role.Up | Role.ChangeAdverb, "up higher");
        Add(words, Role.Down | Role.ChangeAdverb, "down lower");
        Add(words, Role.Filler, "just only well slightly far even still a further another additional extra some fully full mere staggering whopping record total combined estimated "
            + "by marginally sharply steadily much");
    }

    private static void FunctionWords(Dictionary<string, LexEntry> words)
    {
        Add(words, Role.Stop | Role.Preposition,
            "of in on at by to from for with without within into onto over under above below between among during since until till after before against across "
            + "through throughout via per than as about around near behind beyond outside inside toward towards upon amid despite like off out versus vs including "
            + "excluding following compared because due worth plus minus except beside besides along alongside atop");
        Add(words, Role.Stop,
            "or but nor so yet if when while where whereas although though unless whether that which who whom whose what why how there here then now "
            + "the this these those it its he she they them their his her we us our you your i my me him himself itself themselves one's "
            + "is are was were be been being am has have had having do does did doing will would can could may might must shall should "
            + "not no never also only just even still already ago later earlier too very more less fewer most least each both all any every "
            + "said says say told according reported announced came went come go goes going gone made make makes making took take takes taking taken "
            + "gave give gives given got get gets getting put puts left leave leaves remain remains remained became become becomes stood stand stands "
            + "died die dies killed kill injured wounded arrested attended voted worked work works lived live lives paid pays pay sold sell sells bought buy buys "
            + "won win wins held hold holds began begin started start stopped opened closed close ended end led lead leads saw see seen showed show shows "
            + "received receive expected planned sought seek used known called based located representing accounting making showing");
        Add(words, Role.Score, "win wins won beat victory defeat loss lost draw drew tie tied score scored lead led leading goal goals aggregate match game record vote voted defeated drawing winning");
    }

    private static void Labels(Dictionary<string, LexEntry> words) =>
        Add(words, Role.Label,
            "section sections chapter page pages pp row article articles part parts clause schedule appendix annex figure fig table level phase grade stage "
            + "no nos number numbers num room route highway interstate flight channel gate platform line terminal bus train apollo version release edition volume "
            + "vol issue season episode week day game round category type class title item step lot lane apartment apt suite unit building block pier exit "
            + "model windows ios android python gen generation mark mk series size rule proposition prop resolution order act law bill convention amendment "
            + "gate channel radio top big pac tier division group pool district ward zone precinct sector area age ages aged line formula area studio catch "
            + "lesson question answer rank ranked seed seeded psalm verse opus symphony number code postcode zip box ext extension tel phone id isbn ref case "
            + "patch build update route motorway junction state chapter heading note notes footnote covid sars pm");
}
