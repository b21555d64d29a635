package org.chalkline.app.standard;

import java.util.List;

/** The kinds of statements of PROV that are made, in the order in which they are written. */
enum ProvSection {
    ENTITY("entity"),
    ACTIVITY("activity", "prov:startTime", "prov:endTime"),
    AGENT("agent"),
    GENERATION("wasGeneratedBy", "prov:entity", "prov:activity", "prov:time"),
    USAGE("used", "prov:activity", "prov:entity", "prov:time"),
    COMMUNICATION("wasInformedBy", "prov:informed", "prov:informant"),
    INVALIDATION("wasInvalidatedBy", "prov:entity", "prov:activity", "prov:time"),
    DERIVATION(
            "wasDerivedFrom",
            "prov:generatedEntity",
            "prov:usedEntity",
            "prov:activity",
            "prov:generation",
            "prov:usage"),
    ATTRIBUTION("wasAttributedTo", "prov:entity", "prov:agent"),
    ASSOCIATION("wasAssociatedWith", "prov:activity", "prov:agent", "prov:plan"),
    DELEGATION("actedOnBehalfOf", "prov:delegate", "prov:responsible", "prov:activity"),
    SPECIALIZATION("specializationOf", "prov:specificEntity", "prov:generalEntity");

    private final String word;
    private final List<String> formal;

    ProvSection(String word, String... formal) {
        this.word = word;
        this.formal = List.of(formal);
    }

    /** What both notations call it. */
    String word() {
        return word;
    }

    /** The members that have a place of their own, in PROV-N's order. */
    List<String> formal() {
        return formal;
    }

    /** Whether it states that something is, under a name; all others relate what is. */
    boolean isNamed() {
        return this == ENTITY || this == ACTIVITY || this == AGENT;
    }
}
