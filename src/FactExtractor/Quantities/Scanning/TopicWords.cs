using System.Collections.Frozen;

namespace FactExtractor.Quantities.Scanning;

/// <summary>Words that say what a sentence is about. A table; case is ignored.</summary>
internal static class TopicWords
{
    private static readonly FrozenDictionary<string, Topic>.AlternateLookup<ReadOnlySpan<char>> Topics = Build(
        (Topic.Temperature, "temperature temperatures degree degrees thermometer thermostat freezing freezer boiling melting melt melts oven heat heated heating warm warmer hot hotter cold colder cool cooled "
            + "cooler chilly fever weather climate sunny celsius fahrenheit centigrade refrigerator fridge sauna heatwave bake preheat preheated"),
        (Topic.Electricity, "capacitor capacitors capacitance electric electrical circuit circuits electron electrons coulomb coulombs farad farads voltage volts battery electrostatic current charger charging fuse fuses socket plug watt watts kilowatt kilowatts amp amps ampere amperes"),
        (Topic.Viscosity, "viscosity viscous rheometer viscometer fluid fluids poise lubricant syrup molasses"),
        (Topic.Radiation, "radiation ray rays radioactive exposure exposed dose doses dosimeter gamma geiger roentgen roentgens radiological"),
        (Topic.Particles, "neutron neutrons proton protons nucleus nuclei scattering neutrino neutrinos collider accelerator sectional barn barns particle particles photon photons fission"),
        (Topic.Sound, "sound sounds audio noise noisy amplifier microphone acoustic acoustics loudspeaker loudness attenuation decibel decibels"),
        (Topic.Data, "data file files memory storage disk computer computers download downloaded upload bit bits byte bytes kb mb gb tb kilobytes megabytes gigabytes terabytes webpage website homepage software server servers bandwidth database processor "
            + "cache binary encryption usb"),
        (Topic.Image, "pixel pixels resolution camera cameras image images photo photos megapixel megapixels sensor"),
        (Topic.Travel, "wind winds ship ships vessel vessels boat boats yacht aircraft airplane airplanes plane planes helicopter jet submarine knots speed speeds sailing sailed sail hurricane storm "
            + "gusts gust cruising ferry navy naval pilot"),
        (Topic.Explosion, "bomb bombs weapon weapons warhead warheads nuclear explosion explosions explosive explosives tnt yield blast detonated detonation"),
        (Topic.Astronomy, "galaxy galaxies parsec parsecs astronomer astronomers astronomical telescope nebula supernova planet planets cosmic earth"),
        (Topic.Lens, "lens lenses glasses optometrist spectacles eyeglasses dioptre dioptres diopter diopters presbyopia astigmatism myopia nearsightedness eyesight"),
        (Topic.Cooking, "recipe recipes cook cooking baker flour blueberries strawberries raspberries berries milk bowl"),
        (Topic.Weight, "weigh weighs weighed weighing weight heavy heavier overweight lift lifts lifted lifting muscle dumbbell dumbbells barbell luggage suitcase"),
        (Topic.Length, "tall taller high height wide width long length deep depth thick thickness diameter altitude dimension dimensions measured measures measuring distance leap ladder fence wall "
            + "ceiling canvas fabric inches inch feet foot screen screens waist tv tvs hdtv display displays monitor monitors laptop laptops tablet tablets"),
        (Topic.Duration, "movie film minutes minute lasted lasts lasting duration running hour hours lecture episode match goal scored scene rehearsal timer timers stopwatch countdown lap laps"),
        (Topic.Money, "cost costs costing price prices priced paid pay pays charged charges sold sell sells bought buy buys fee fees fine salary rent ticket tickets coin coins stamp donated spent "
            + "spend worth share shares profit revenue budget exchange exchanged tax fare loan wage euros dollars currency expensive cheap tip tips bill vendor"),
        (Topic.Index, "index indices nasdaq dow nikkei ftse sensex stoxx seng"),
        (Topic.Armenia, "armenia armenian armenians yerevan"),
        (Topic.Croatia, "croatia croatian croatians zagreb dubrovnik rijeka kuna kunas"),
        (Topic.SouthAfrica, "african johannesburg durban pretoria soweto rand rands"),
        (Topic.China, "china chinese beijing shanghai shenzhen guangzhou yuan renminbi"),
        (Topic.Japan, "japan japanese tokyo osaka kyoto yen nikkei"));

    /// <summary>How many words of each topic the sentence has, by <see cref="Topic"/>.</summary>
    public static int[] Count(Scan scan)
    {
        var counts = new int[Enum.GetValues<Topic>().Length];
        for (var i = 0; i < scan.Count; i++)
        {
            if (scan.IsWord(i) && Topics.TryGetValue(scan.Word(i), out var topic))
                counts[(int)topic]++;
        }

        return counts;
    }

    private static FrozenDictionary<string, Topic>.AlternateLookup<ReadOnlySpan<char>> Build(params (Topic Topic, string Words)[] lists)
    {
        var words = new Dictionary<string, Topic>(StringComparer.OrdinalIgnoreCase);
        foreach (var (topic, list) in lists)
        {
            foreach (var word in list.Split(' '))
                words.TryAdd(word, topic);
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
