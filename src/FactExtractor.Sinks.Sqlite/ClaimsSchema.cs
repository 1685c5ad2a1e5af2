namespace FactExtractor.Sinks.Sqlite;

/// <summary>The tables that claims are written to. docs/output-formats.md describes them; a change of meaning changes <see cref="Version"/>.</summary>
internal static class ClaimsSchema
{
    /// <summary>Says in the header of the file that the database is one of ours ("FXcl").</summary>
    public const int ApplicationId = 0x4658636C;

    public const int Version = 1;

    public const string Tables =
        """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY, version TEXT NOT NULL, started TEXT, finished TEXT,
            documents INTEGER NOT NULL DEFAULT 0, claims INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE documents (
            id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs(id), name TEXT NOT NULL, path TEXT, url TEXT, title TEXT, published TEXT, language TEXT,
            length INTEGER NOT NULL, sha256 TEXT, claims INTEGER NOT NULL, near_duplicate_of TEXT,
            error TEXT, error_message TEXT, note TEXT, note_message TEXT);
        CREATE TABLE passages (
            id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(id), text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            prefix TEXT, suffix TEXT, paragraph INTEGER, source_start INTEGER, source_end INTEGER, link TEXT);
        CREATE TABLE claims (
            id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(id), passage INTEGER NOT NULL REFERENCES passages(id), claim_id TEXT NOT NULL,
            summary TEXT NOT NULL, subject TEXT NOT NULL, entity TEXT, whole TEXT, kind TEXT NOT NULL,
            value REAL, low REAL, high REAL, value_exact TEXT, low_exact TEXT, high_exact TEXT, quantity TEXT, bound TEXT NOT NULL, unit TEXT NOT NULL, unit_label TEXT, counted TEXT,
            change_direction TEXT, change_value REAL, change_low REAL, change_high REAL, change_value_exact TEXT, change_unit TEXT, change_bound TEXT, change_from REAL, change_basis TEXT,
            period TEXT, place TEXT, modality TEXT NOT NULL, attribution TEXT, attribution_role TEXT, attribution_source TEXT,
            confidence REAL NOT NULL, flags TEXT NOT NULL, json TEXT NOT NULL);
        CREATE TABLE relations (claim INTEGER NOT NULL REFERENCES claims(id), type TEXT NOT NULL, target TEXT NOT NULL);
        CREATE VIRTUAL TABLE passages_fts USING fts5(text, content='passages', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
        """;

    /// <summary>For the questions that people ask: what is said of a subject or a whole, in which unit, when, by whom; which documents; what belongs together.</summary>
    public const string Indexes =
        """
        CREATE INDEX documents_by_name ON documents(name);
        CREATE INDEX documents_by_path ON documents(path);
        CREATE INDEX documents_by_url ON documents(url);
        CREATE INDEX documents_by_published ON documents(published);
        CREATE INDEX passages_by_document ON passages(document);
        CREATE INDEX claims_by_document ON claims(document);
        CREATE INDEX claims_by_passage ON claims(passage);
        CREATE INDEX claims_by_claim_id ON claims(claim_id);
        CREATE INDEX claims_by_subject ON claims(subject COLLATE NOCASE);
        CREATE INDEX claims_by_entity ON claims(entity COLLATE NOCASE);
        CREATE INDEX claims_by_attribution ON claims(attribution COLLATE NOCASE);
        CREATE INDEX claims_by_unit ON claims(unit, value);
        CREATE INDEX claims_by_period ON claims(period);
        CREATE INDEX relations_by_claim ON relations(claim);
        CREATE INDEX relations_by_target ON relations(target);
        """;

    /// <summary>Keep the full-text index true when rows are added or removed.</summary>
    public const string Triggers =
        """
        CREATE TRIGGER passages_inserted AFTER INSERT ON passages BEGIN
            INSERT INTO passages_fts(rowid, text) VALUES (new.id, new.text);
        END;
        CREATE TRIGGER passages_deleted AFTER DELETE ON passages BEGIN
            INSERT INTO passages_fts(passages_fts, rowid, text) VALUES ('delete', old.id, old.text);
        END;
        CREATE TRIGGER passages_updated AFTER UPDATE OF text ON passages BEGIN
            INSERT INTO passages_fts(passages_fts, rowid, text) VALUES ('delete', old.id, old.text);
            INSERT INTO passages_fts(rowid, text) VALUES (new.id, new.text);
        END;
        """;
}
