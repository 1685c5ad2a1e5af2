namespace FactExtractor.Quantities.Scanning;

/// <summary>What a sentence is about, as far as it decides an ambiguous unit form ("20 C", "5 kt", "6'").</summary>
internal enum Topic
{
    Temperature,
    Electricity,
    Viscosity,
    Radiation,
    Particles,
    Sound,
    Data,
    Image,
    Travel,
    Explosion,
    Astronomy,
    Lens,
    Cooking,
    Weight,
    Length,
    Duration,
    Money,
    Index,
    Armenia,
    Croatia,
    SouthAfrica,
    China,
    Japan,
}
