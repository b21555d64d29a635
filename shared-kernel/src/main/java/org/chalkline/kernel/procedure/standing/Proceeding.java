package org.chalkline.kernel.procedure.standing;

/**
 * Where an act is contested.
 *
 * @param number the number of the case, as the body that hears it gives it
 * @param instance how high that body stands above the act
 * @param body the body
 */
public record Proceeding(String number, Instance instance, String body) {

    /** Who judges acts, from the lowest to the highest. */
    public enum Instance {
        /** The bureau, of its own acts. */
        BUREAU,
        /** The body that reconsiders them (行政复议). */
        RECONSIDERATION,
        /** The court of first instance (一审). */
        FIRST_INSTANCE,
        /** The court of second instance (二审). */
        SECOND_INSTANCE,
        /** The court that tries again what was final (再审). */
        RETRIAL
    }
}
