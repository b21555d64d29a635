package org.chalkline.query.table;

import org.chalkline.kernel.fact.FactJson;

/** What ids of the kernel are called outside: their plain value, as the facts' JSON has it. */
final class Codes {

    private Codes() {}

    static String of(Object id) {
        return FactJson.MAPPER.valueToTree(id).asString();
    }
}
