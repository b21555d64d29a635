package org.chalkline.command.reaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.gateway.OwnAccord.Occasion;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.TrackingTokens;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reaction on its way along the facts. Used by one thread; its standing may be read by others.
 */
final class ReactionProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(ReactionProcessor.class);
    private static final String CHANNEL = "reaction";

    private final Reaction reaction;
    private final FactCatalogue catalogue;
    private final OwnAccord gateway;
    private final TrackingTokens tokens;
    private final Counter refused;
    private long kept;
    private volatile ReactionStatus standing;

    ReactionProcessor(
            Reaction reaction,
            FactCatalogue catalogue,
            OwnAccord gateway,
            TrackingTokens tokens,
            MeterRegistry meters) {
        if (!reaction.name().matches("[A-Za-z0-9-]{1,20}")) {
            throw new IllegalArgumentException("'" + reaction.name() + "' can't name a reaction");
        }
        this.reaction = reaction;
        this.catalogue = catalogue;
        this.gateway = gateway;
        this.tokens = tokens;
        this.kept = FactStream.NOTHING;
        this.standing = new ReactionStatus(reaction.name(), kept, null, 0, null);
        this.refused =
                Counter.builder("chalkline.reactions.refused")
                        .description("Commands of reactions that were refused")
                        .tag("reaction", reaction.name())
                        .register(meters);
    }

    ReactionStatus standing() {
        return standing;
    }

    long position() {
        return standing.position();
    }

    /**
     * Takes up its token. One that lies beyond the head belongs to facts that are no more, as after
     * an older copy was restored; then it begins anew, because what stands at its position now has
     * never been met.
     */
    void takeUp(long head) {
        kept = tokens.get(reaction.name());
        if (kept > head) {
            LOG.warn(
                    "The token of {} lies at {}, beyond the last fact {}; it begins anew",
                    reaction.name(),
                    kept,
                    head);
            kept = FactStream.NOTHING;
        }
        advance(kept);
    }

    /** Whether it hasn't met this fact yet. */
    boolean awaits(RecordedFact recorded) {
        return recorded.position() > position();
    }

    /**
     * Does what follows from the fact, and is done with it.
     *
     * @return whether commands were handed in
     * @throws RuntimeException if it can't be done now; it must be met again
     */
    boolean meet(RecordedFact recorded) {
        var entry = catalogue.find(recorded.type());
        // Of a kind of fact that this program doesn't know, no reaction of it can be concerned.
        boolean concerned = entry.isPresent() && reaction.concerns(entry.get().type());
        boolean handedIn = concerned && handIn(recorded);
        advance(recorded.position());
        return handedIn;
    }

    private boolean handIn(RecordedFact recorded) {
        var commands = reaction.to(recorded.payload().get());
        for (int i = 0; i < commands.size(); i++) {
            var occasion = occasion(recorded, i);
            var outcome = gateway.submit(commands.get(i), occasion);
            if (!(outcome instanceof Outcome.Refused refusal)) continue;
            if (commands.get(i) instanceof Question) ask(refusal);
            else tell(refusal);
            report(recorded, commands.get(i), refusal, occasion);
        }
        return !commands.isEmpty();
    }

    private Occasion occasion(RecordedFact recorded, int index) {
        var metadata = recorded.metadata().get();
        var correlation = metadata.get(CommandContext.CORRELATION_ID);
        return new Occasion(
                CHANNEL,
                reaction.name() + ":" + recorded.eventId() + ":" + index,
                correlation == null ? metadata.get(CommandContext.COMMAND_ID) : correlation,
                recorded.eventId(),
                new Cause.OfReaction(reaction.name(), recorded.position()),
                recorded.position(),
                instant(metadata.get(CommandContext.OCCURRED_AT)));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private void ask(Outcome.Refused outcome) {
        LOG.info(
                "{}: somebody has to decide, as {} asks: {}",
                reaction.name(),
                outcome.commandId(),
                outcome.refusal());
    }

    private void tell(Outcome.Refused outcome) {
        LOG.warn(
                "{}: the command {} was refused: {}",
                reaction.name(),
                outcome.commandId(),
                outcome.refusal());
        refused.increment();
        var now = standing;
        var last = outcome.commandId() + ": " + outcome.refusal().code();
        standing =
                new ReactionStatus(
                        now.name(), now.position(), now.fault(), now.refused() + 1, last);
    }

    /** Records that it was refused, so that it is on record until somebody has seen to it. */
    private void report(
            RecordedFact recorded, Object command, Outcome.Refused outcome, Occasion occasion) {
        var report =
                new ReportRefused(
                        new FollowUpId(outcome.commandId()),
                        reaction.name(),
                        recorded.aggregateId(),
                        recorded.position(),
                        command.getClass().getSimpleName(),
                        outcome.refusal().code(),
                        outcome.refusal().message(),
                        command instanceof Question question ? question.dueOn() : null);
        var reported =
                gateway.submit(
                        report,
                        new Occasion(
                                CHANNEL,
                                occasion.id() + ":report",
                                occasion.correlationId(),
                                occasion.causationId(),
                                occasion.cause(),
                                occasion.basis(),
                                null));
        if (reported instanceof Outcome.Refused why) {
            throw new IllegalStateException("a report can't be refused: " + why.refusal());
        }
    }

    private void advance(long position) {
        stand(position, standing.fault());
    }

    /** It stands still for this reason, until it is told to go on. */
    void standStill(String reason) {
        stand(position(), reason);
    }

    void goOn() {
        stand(position(), null);
    }

    private void stand(long position, @Nullable String fault) {
        var now = standing;
        standing =
                new ReactionStatus(now.name(), position, fault, now.refused(), now.lastRefusal());
    }

    /** How many positions it would meet again if the program died now. */
    long unkept() {
        return position() - kept;
    }

    /** Keeps its token, if it has moved. */
    void keep() {
        if (unkept() == 0) return;
        tokens.put(reaction.name(), position());
        kept = position();
    }
}
