package org.chalkline.app.intake;

/** What can be imported. On the command line, and to the program, it is named as it is written. */
enum Kind {
    SCHOOLS("schools", 2) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new RowMapper(mapping, header, file);
        }
    },
    /** The acts of an application come one after the other, so no batch overtakes another. */
    LICENCE_APPLICATIONS("licence-applications", 1) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "application");
        }
    },
    /** An announcement comes before the service that it brings about. */
    SERVICES("services", 1) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "of");
        }
    },
    /** A paper is marked by what stood on record when its row came in. */
    CASE_FILES("case-files", 1) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "of");
        }
    },
    /** The acts on a matter come one after the other. */
    ASSIGNED_MATTERS("assigned-matters", 1) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "matter");
        }
    },
    /** The steps of a hearing come one after the other. */
    HEARINGS("hearings", 1) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "of");
        }
    },
    /** The acts on a line come one after the other as well. */
    BUDGET_LINES("budget-lines", 1) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "line");
        }
    },
    ASSETS("assets", 2) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "asset");
        }
    },
    TEACHERS("teachers", 2) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "teacher");
        }
    },
    /** People, whom files of other kinds name by their codes. */
    PEOPLE("people", 2) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "person");
        }
    },
    /** The licences of schools, as the register kept before says they stand. */
    LICENCES("licences", 2) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "licence");
        }
    },
    /** The heads of schools, with their times in office. */
    HEADSHIPS("headships", 2) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "school");
        }
    },
    /** The catalogue of normative documents, and what became of each. */
    NORMATIVE_DOCUMENTS("normative-documents", 2) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "document");
        }
    },
    /** Penalties of past years. */
    PENALTIES("penalties", 2) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "code");
        }
    },
    /** A sanction is imposed before it is lifted. */
    SANCTIONS("sanctions", 1) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "person");
        }
    },
    /** The ranks that headmasters hold. */
    HEADMASTERS("headmasters", 2) {
        @Override
        Rows rows(Mapping mapping, CsvReader.Row header, String file) {
            return new PlainRows(header, "headmaster");
        }
    };

    private final String word;
    private final int underWay;

    Kind(String word, int underWay) {
        this.word = word;
        this.underWay = underWay;
    }

    /** How many batches may be under way at a time. */
    int underWay() {
        return underWay;
    }

    /** Whether a mapping says what its columns mean. */
    boolean takesMapping() {
        return this == SCHOOLS;
    }

    /**
     * Reads a file of this kind.
     *
     * @param header its first row
     * @param file its name
     * @throws org.chalkline.app.CannotRunException if it lacks a column
     */
    abstract Rows rows(Mapping mapping, CsvReader.Row header, String file);

    @Override
    public String toString() {
        return word;
    }
}
