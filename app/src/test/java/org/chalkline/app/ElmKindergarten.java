package org.chalkline.app;

import java.util.List;
import org.chalkline.kernel.fact.Sha256;

/** A kindergarten for whose licence the tests apply, as inputs of GraphQL say it. */
public final class ElmKindergarten {
    public static final String ORGANISER =
            "{name: \"Elm Ltd\", isPerson: false, identifier: \"91310105MA1TEST\", address: \"Elm Road\"}";
    public static final String CONTENT =
            """
            {name: "Elm Kindergarten", kind: PRESCHOOL, forProfit: false, organiser: %s,
             site: {address: "1 Elm Road", subdistrict: "310105001"}}
            """
                    .formatted(ORGANISER);

    /** Those that an application must have, each with a digest. */
    public static final String PAPERS =
            List.of(
                            "APPLICATION_REPORT",
                            "ORGANISER_IDENTITY",
                            "SOURCE_OF_ASSETS",
                            "CHARTER_AND_BOARD",
                            "PROOF_OF_ASSETS",
                            "STAFF_QUALIFICATIONS")
                    .stream()
                    .map(
                            kind ->
                                    "{kind: %s, title: \"%s\", digest: \"%s\"}"
                                            .formatted(kind, kind, Sha256.hex(kind)))
                    .toList()
                    .toString();

    private ElmKindergarten() {}
}
