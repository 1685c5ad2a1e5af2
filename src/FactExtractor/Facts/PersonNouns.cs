using System.Collections.Frozen;

namespace FactExtractor.Facts;

/// <summary>Nouns for people by what they are or do at the time: the same four thousand are residents in one text and people in another. Singular, small letters.</summary>
internal static class PersonNouns
{
    private static readonly FrozenSet<string> General = new[] { "person", "people", "individual", "soul" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particular =
        """
        adult applicant athlete attendee buyer candidate casualty child citizen civilian claimant client commuter consumer customer demonstrator driver employee evacuee fan farmer
        firefighter guest holidaymaker homeowner immigrant infant inhabitant inmate journalist learner local man marcher member migrant motorist mourner nurse officer owner
        parent participant passenger patient pedestrian pensioner player prisoner protester protestor pupil reader recipient refugee resident respondent rescuer shopper soldier
        spectator staff staffer student subscriber supporter survivor taxpayer teacher teenager tenant tourist traveller traveler user victim villager visitor volunteer voter woman
        worker youngster
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the noun counts people.</summary>
    public static bool Has(string noun) => General.Contains(noun) || Particular.Contains(noun);

    /// <summary>Whether the noun says no more than that they are people.</summary>
    public static bool IsGeneral(string noun) => General.Contains(noun);
}
