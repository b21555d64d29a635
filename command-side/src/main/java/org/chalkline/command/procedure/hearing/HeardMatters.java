package org.chalkline.command.procedure.hearing;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.chalkline.kernel.procedure.power.Power;

/**
 * Matters of one kind in which people are heard. A feature that has some says so by a bean.
 *
 * @param kind how the ids of their aggregates begin, such as {@code application}
 * @param law by which they are heard
 * @param arranging the power of the officers who tell people of their right, and call hearings
 * @param investigators who examined a matter, or ever did, by those of its facts that stand: they
 *     don't preside
 * @param unit the unit of the bureau that has a matter in hand, by the same
 */
public record HeardMatters(
        String kind,
        HearingLaw law,
        Power arranging,
        Function<List<Fact>, Set<String>> investigators,
        Function<List<Fact>, String> unit) {}
