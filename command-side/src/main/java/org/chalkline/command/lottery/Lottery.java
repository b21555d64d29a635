package org.chalkline.command.lottery;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.lottery.LotteryRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.RUN_LOTTERIES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.lottery.LotteryCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.lottery.DrawNumber;
import org.chalkline.kernel.lottery.LotteryEvent;
import org.chalkline.kernel.lottery.LotteryEvent.*;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.lottery.Ranking;
import org.chalkline.kernel.lottery.SeedKind;
import org.chalkline.kernel.lottery.SeedSource;
import org.jspecify.annotations.Nullable;

/**
 * A lottery for seats (摇号): announced with the source of its seed and its formula; its roster
 * closed, and signed before the seed exists; the seed known, the ranks drawn; confirmed, or
 * challenged first.
 *
 * <p>Nobody can have chosen the result: the roster is in a signed log before the seed is published,
 * the seed comes from the source named before, and the ranks follow from the two.
 */
@Aggregate
public class Lottery {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_SEATS = 100_000;
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_NUMBERS = 200_000;
    private static final int HIGHEST = 99_999_999;
    private static final Pattern REGISTRATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

    /** Printable ASCII, without a space at either end. */
    private static final Pattern SEED = Pattern.compile("[!-~]([ -~]{0,198}[!-~])?");

    @AggregateIdentifier private @Nullable LotteryId id;

    /** All facts but the roster's, for repeats. */
    private final Set<LotteryEvent> facts = new LinkedHashSet<>();

    /** Whose each number is. */
    private final Map<Integer, String> roster = new LinkedHashMap<>();

    private final Set<String> registrations = new HashSet<>();
    private final Set<String> preparers = new HashSet<>();
    private @Nullable SeedSource source;
    private @Nullable SeedSource fallback;
    private @Nullable RosterClosed closed;
    private @Nullable RosterSigned signed;
    private @Nullable SeedKnown seed;
    private @Nullable LotteryDrawn drawn;
    private boolean challenged;
    private boolean confirmed;
    private LocalDate lastDone = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnnounceLottery c, LotteryOffice office) {
        var fact =
                new LotteryAnnounced(
                        c.lottery(),
                        c.title(),
                        c.seats(),
                        c.seed(),
                        c.fallback(),
                        c.formula(),
                        c.witness(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(id != null, LOTTERY_EXISTS);
        office.requireDone(c.effectiveOn());
        requireLine(c.title(), LINE);
        refuseIf(c.seats() < 1 || c.seats() > MOST_SEATS, SEATS_IMPLAUSIBLE);
        requireSources(c.seed(), c.fallback(), office.now());
        requireLine(c.witness(), LINE);
        requireLine(c.unit(), LINE);
        office.require(c.officer(), RUN_LOTTERIES, c.effectiveOn());
        apply(fact);
    }

    /** Both are provable and still to come. */
    private static void requireSources(SeedSource source, SeedSource fallback, Instant now) {
        for (var each : List.of(source, fallback)) {
            refuseIf(each.kind() == SeedKind.DRAND, SEED_UNPROVABLE);
            requireLine(each.name(), LINE);
            requireLine(each.round(), LINE);
            requireLine(each.publishedIn(), LINE);
        }
        boolean ahead = source.publishedAt().isAfter(now);
        refuseIf(!ahead || fallback.publishedAt().isBefore(source.publishedAt()), SEED_NOT_AHEAD);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnterRoster c, LotteryOffice office) {
        requireKnown();
        if (c.numbers().stream().allMatch(this::isOnRoster) && !c.numbers().isEmpty()) return;
        requireNext(c.effectiveOn(), office);
        refuseIf(closed != null, ROSTER_CLOSED);
        refuseIf(c.numbers().isEmpty(), ROSTER_EMPTY);
        refuseIf(
                c.numbers().size() > MOST_AT_ONCE
                        || roster.size() + c.numbers().size() > MOST_NUMBERS,
                ROSTER_TOO_LONG);
        var numbers = new HashSet<Integer>();
        var codes = new HashSet<String>();
        for (var each : c.numbers()) {
            refuseIf(each.number() < 1 || each.number() > HIGHEST, DRAW_NUMBER_MALFORMED);
            refuseIf(!REGISTRATION.matcher(each.registration()).matches(), REGISTRATION_MALFORMED);
            refuseIf(
                    !numbers.add(each.number()) || roster.containsKey(each.number()),
                    DRAW_NUMBER_TWICE);
            refuseIf(
                    !codes.add(each.registration()) || registrations.contains(each.registration()),
                    REGISTRATION_TWICE);
        }
        office.require(c.officer(), RUN_LOTTERIES, c.effectiveOn());
        apply(new RosterEntered(c.lottery(), c.numbers(), c.officer(), c.effectiveOn()));
    }

    private boolean isOnRoster(DrawNumber each) {
        return each.registration().equals(roster.get(each.number()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseRoster c, LotteryOffice office) {
        var fact =
                new RosterClosed(c.lottery(), c.count(), c.digest(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        requireNext(c.effectiveOn(), office);
        refuseIf(closed != null, ROSTER_CLOSED);
        refuseIf(roster.isEmpty(), ROSTER_EMPTY);
        requireDigest(c.digest());
        refuseIf(c.count() != roster.size() || !c.digest().equals(digest()), ROSTER_DIFFERS);
        office.require(c.officer(), RUN_LOTTERIES, c.effectiveOn());
        apply(fact);
    }

    private String digest() {
        return Ranking.digestOf(
                roster.entrySet().stream()
                        .map(each -> new DrawNumber(each.getKey(), each.getValue()))
                        .toList());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SignRoster c, LotteryOffice office) {
        requireKnown();
        var before = signed;
        if (before != null
                && before.officer().equals(c.officer())
                && before.effectiveOn().equals(c.effectiveOn())) return;
        requireNext(c.effectiveOn(), office);
        requireClosed();
        refuseIf(before != null, ROSTER_SIGNED_ALREADY);
        office.require(c.officer(), RUN_LOTTERIES, c.effectiveOn());
        var found =
                office.signed()
                        .covering(c.lottery().toString(), sequenceOfClosing(office))
                        .orElseThrow(() -> new RefusedException(ROSTER_UNSIGNED));
        apply(
                new RosterSigned(
                        c.lottery(),
                        found.position(),
                        found.checkpoint(),
                        c.officer(),
                        c.effectiveOn()));
        // One that is late is signed all the same: for a seed that is announced anew.
    }

    private long sequenceOfClosing(LotteryOffice office) {
        var recorded = office.facts().recorded(requireKnown().toString());
        return recorded.indexOf(requireClosed());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnnounceSeedAnew c, LotteryOffice office) {
        var fact =
                new SeedAnnouncedAnew(
                        c.lottery(),
                        c.seed(),
                        c.fallback(),
                        c.reasons(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        requireNext(c.effectiveOn(), office);
        refuseIf(drawn != null, DRAWN_ALREADY);
        refuseIf(!missed(office) && !redrawn(office), SEED_FIXED);
        requireText(c.reasons(), TEXT);
        requireSources(c.seed(), c.fallback(), office.now());
        office.require(c.officer(), RUN_LOTTERIES, c.effectiveOn());
        apply(fact);
    }

    /** Whether the seed became known before the roster was signed: it can't be drawn by. */
    private boolean missed(LotteryOffice office) {
        var named = source;
        return seed == null
                && named != null
                && !named.publishedAt().isAfter(office.now())
                && !isSignedBefore(named, office);
    }

    /** Whether the last draw was set aside, and no other seed announced since. */
    private boolean redrawn(LotteryOffice office) {
        var of = requireKnown().toString();
        var standing = office.facts().of(of);
        LotteryDrawn fell = null;
        for (var fact : office.facts().recorded(of)) {
            if (fact instanceof LotteryDrawn e && !standing.contains(e)) fell = e;
            if (fact instanceof SeedAnnouncedAnew) fell = null;
        }
        return fell != null;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordSeed c, LotteryOffice office) {
        var fact =
                new SeedKnown(
                        c.lottery(),
                        c.source(),
                        c.unpublished(),
                        c.seed(),
                        c.paper(),
                        c.witness(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        requireNext(c.effectiveOn(), office);
        requireClosed();
        refuseIf(seed != null, SEED_KNOWN_ALREADY);
        boolean fromSource = c.source().equals(source) && c.unpublished() == null;
        boolean fromFallback = c.source().equals(fallback) && c.unpublished() != null;
        refuseIf(!fromSource && !fromFallback, SEED_NOT_AS_NAMED);
        if (c.unpublished() != null) requireText(c.unpublished(), TEXT);
        refuseIf(c.source().publishedAt().isAfter(office.now()), SEED_NOT_PUBLISHED_YET);
        // Signed before the first of the two: who knows one may not choose between them.
        refuseIf(!isSignedBefore(source, office), ROSTER_UNSIGNED);
        refuseIf(!SEED.matcher(c.seed()).matches(), SEED_MALFORMED);
        requireDigest(c.paper());
        requireLine(c.witness(), LINE);
        office.require(c.officer(), RUN_LOTTERIES, c.effectiveOn());
        apply(fact);
    }

    /**
     * Whether a checkpoint over the roster was on record before a source published its seed. When
     * it was recorded tells the store, and not whoever records.
     */
    private boolean isSignedBefore(@Nullable SeedSource named, LotteryOffice office) {
        var found = signed;
        if (found == null || named == null) return false;
        var recorded = office.facts().recorded(requireKnown().toString());
        return office.signed()
                .recordedAt(requireKnown().toString(), recorded.indexOf(found))
                .filter(at -> at.isBefore(named.publishedAt()))
                .isPresent();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DrawLottery c, LotteryOffice office) {
        requireKnown();
        var known = seed;
        var before = drawn;
        if (before != null
                && before.officer().equals(c.officer())
                && before.witness().equals(c.witness())
                && before.effectiveOn().equals(c.effectiveOn())) return;
        requireNext(c.effectiveOn(), office);
        refuseIf(before != null, DRAWN_ALREADY);
        if (known == null) throw new RefusedException(SEED_UNKNOWN);
        requireLine(c.witness(), LINE);
        office.require(c.officer(), RUN_LOTTERIES, c.effectiveOn());
        var ranking = Ranking.of(roster.keySet(), known.seed());
        apply(
                new LotteryDrawn(
                        c.lottery(),
                        roster.size(),
                        ranking.digest(),
                        c.witness(),
                        c.officer(),
                        c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChallengeLottery c, LotteryOffice office) {
        var fact =
                new LotteryChallenged(
                        c.lottery(), c.grounds(), c.paper(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        requireNext(c.effectiveOn(), office);
        refuseIf(drawn == null, NOT_DRAWN);
        refuseIf(confirmed, CONFIRMED_ALREADY);
        requireText(c.grounds(), TEXT);
        requireDigest(c.paper());
        office.require(c.officer(), RUN_LOTTERIES, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConfirmLottery c, LotteryOffice office) {
        var fact = new LotteryConfirmed(c.lottery(), c.answer(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        requireNext(c.decision().decidedOn(), office);
        refuseIf(drawn == null, NOT_DRAWN);
        refuseIf(confirmed, CONFIRMED_ALREADY);
        refuseIf(challenged != (c.answer() != null), CHALLENGE_UNANSWERED);
        if (c.answer() != null) requireText(c.answer(), TEXT);
        office.require(c.decision(), RUN_LOTTERIES, c.effectiveOn());
        refuseIf(c.decision().deciders().stream().anyMatch(preparers::contains), PREPARER_DECIDES);
        apply(fact);
    }

    // ---- what acts have in common

    private LotteryId requireKnown() {
        var known = id;
        if (known == null) throw new RefusedException(UNKNOWN_LOTTERY);
        return known;
    }

    private RosterClosed requireClosed() {
        var found = closed;
        if (found == null) throw new RefusedException(ROSTER_OPEN);
        return found;
    }

    private void requireNext(LocalDate on, LotteryOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(lastDone), ACT_OUT_OF_ORDER);
    }

    @EventSourcingHandler
    void on(LotteryEvent fact) {
        id = fact.lottery();
        if (fact.effectiveOn().isAfter(lastDone)) lastDone = fact.effectiveOn();
        if (!(fact instanceof RosterEntered)) facts.add(fact);
        switch (fact) {
            case LotteryAnnounced e -> {
                source = e.seed();
                fallback = e.fallback();
                preparers.add(e.officer());
            }
            case RosterEntered e -> {
                for (var each : e.numbers()) {
                    roster.put(each.number(), each.registration());
                    registrations.add(each.registration());
                }
                preparers.add(e.officer());
            }
            case RosterClosed e -> {
                closed = e;
                preparers.add(e.officer());
            }
            case RosterSigned e -> {
                signed = e;
                preparers.add(e.officer());
            }
            case SeedAnnouncedAnew e -> {
                source = e.seed();
                fallback = e.fallback();
                seed = null;
                challenged = false;
                preparers.add(e.officer());
            }
            case SeedKnown e -> {
                seed = e;
                preparers.add(e.officer());
            }
            case LotteryDrawn e -> {
                drawn = e;
                preparers.add(e.officer());
            }
            case LotteryChallenged e -> challenged = true;
            case LotteryConfirmed e -> confirmed = true;
        }
    }

    Lottery() {} // for Axon
}
