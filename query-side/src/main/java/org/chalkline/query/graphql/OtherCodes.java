package org.chalkline.query.graphql;

import java.util.List;

/**
 * Under which other codes records may stand that aren't found under the one that was asked for:
 * those of a person who had two.
 */
public interface OtherCodes {

    /** For records that have one code alone. */
    OtherCodes NONE =
            new OtherCodes() {
                @Override
                public String current(String code, long position) {
                    return code;
                }

                @Override
                public List<String> of(String code, long position) {
                    return List.of();
                }
            };

    /**
     * The code of the record that goes on; mostly the very one.
     *
     * @param code as callers give it
     * @param position as was known there
     */
    String current(String code, long position);

    /**
     * The other codes, that of the record that goes on first; mostly none.
     *
     * @param code as callers give it
     * @param position as was known there
     */
    List<String> of(String code, long position);
}
