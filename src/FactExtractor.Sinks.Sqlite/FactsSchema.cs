namespace FactExtractor.Sinks.Sqlite;

/// <summary>The tables that facts are written to. docs/output-formats.md describes them; a change of meaning changes <see cref="Version"/>.</summary>
internal static class FactsSchema
{
    /// <summary>Says in the header of the file that the database is one of ours ("FXfa").</summary>
    public const int ApplicationId = 0x46586661;

    public const int Version = 1;

    public const string Tables =
        """
        CREATE TABLE series (
            id INTEGER PRIMARY KEY, series_id TEXT NOT NULL, subject TEXT NOT NULL, entity TEXT, whole TEXT, place TEXT, kind TEXT NOT NULL, modality TEXT NOT NULL, unit TEXT NOT NULL,
            facts INTEGER NOT NULL, first_period TEXT NOT NULL, last_period TEXT NOT NULL);
        CREATE TABLE facts (
            id INTEGER PRIMARY KEY, fact_id TEXT NOT NULL, subject TEXT NOT NULL, entity TEXT, whole TEXT, place TEXT, kind TEXT NOT NULL, modality TEXT NOT NULL, period TEXT,
            value REAL, low REAL, high REAL, value_exact TEXT, low_exact TEXT, high_exact TEXT, unit TEXT NOT NULL, counted TEXT,
            change_direction TEXT, change_value REAL, change_low REAL, change_high REAL, change_value_exact TEXT, change_low_exact TEXT, change_high_exact TEXT, change_unit TEXT, change_from REAL, change_from_exact TEXT, change_basis TEXT,
            claims INTEGER NOT NULL, sources INTEGER NOT NULL, independent_sources INTEGER NOT NULL, conflicts INTEGER NOT NULL, series INTEGER REFERENCES series(id));
        CREATE TABLE fact_claims (fact INTEGER NOT NULL REFERENCES facts(id), claim_id TEXT NOT NULL);
        CREATE TABLE fact_sources (fact INTEGER NOT NULL REFERENCES facts(id), document TEXT NOT NULL);
        CREATE TABLE conflicts (fact INTEGER NOT NULL REFERENCES facts(id), other INTEGER NOT NULL REFERENCES facts(id), kind TEXT NOT NULL);
        """;

    /// <summary>For the questions that people ask: what is known of a subject, in which unit, when; who says it; what a claim belongs to; what is disputed.</summary>
    public const string Indexes =
        """
        CREATE UNIQUE INDEX series_by_series_id ON series(series_id);
        CREATE UNIQUE INDEX facts_by_fact_id ON facts(fact_id);
        CREATE INDEX facts_by_subject ON facts(subject COLLATE NOCASE);
        CREATE INDEX facts_by_entity ON facts(entity COLLATE NOCASE);
        CREATE INDEX facts_by_unit ON facts(unit, value);
        CREATE INDEX facts_by_period ON facts(period);
        CREATE INDEX facts_by_series ON facts(series, period);
        CREATE INDEX fact_claims_by_fact ON fact_claims(fact);
        CREATE INDEX fact_claims_by_claim_id ON fact_claims(claim_id);
        CREATE INDEX fact_sources_by_fact ON fact_sources(fact);
        CREATE INDEX fact_sources_by_document ON fact_sources(document);
        CREATE INDEX conflicts_by_fact ON conflicts(fact);
        CREATE INDEX conflicts_by_kind ON conflicts(kind);
        """;
}
