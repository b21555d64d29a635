package org.chalkline.command.admission.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.admission.SeatBook;
import org.chalkline.command.admission.SeatBookCommand.KeepSeats;
import org.chalkline.command.admission.placement.PlacementCommand.LoseSeat;
import org.chalkline.command.admission.placement.PlacementListCommand.UnlistPlacement;
import org.chalkline.kernel.admission.SeatBookEvent.DeclineReason;
import org.chalkline.kernel.admission.SeatBookEvent.SeatKept;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.placement.PlacementEvent;
import org.chalkline.kernel.placement.PlacementEvent.CategorySet;
import org.chalkline.kernel.placement.PlacementEvent.LossGround;
import org.chalkline.kernel.placement.PlacementEvent.PlacedByNeed;
import org.chalkline.kernel.placement.PlacementEvent.PlacementMoved;
import org.chalkline.kernel.placement.PlacementEvent.WaitReason;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListEvent.Ranked;
import org.chalkline.kernel.placement.PlacementListId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a seat book for the seats of many children in one unit of work, in which the placements say
 * whether they still ask, the book answers, and the placements know the answer. So no child has two
 * seats, and no seat is kept that the child's placement doesn't know of. The book comes first and
 * the placements after it, always, so that two units of work can't wait for each other.
 */
@Component
class PlacementsTogether {

    /**
     * Asks for the seats of those ranked, in their order. No mutation: it follows from a ranking.
     *
     * @param behind who is told that they wait until lots are drawn
     */
    record AskSeats(
            PlacementListId list,
            List<Ranked> ranked,
            List<Ranked> behind,
            String officer,
            LocalDate effectiveOn) {}

    /** The same for one, by an exception. No mutation: it follows from the placement's fact. */
    record AskByException(
            PlacementId placement,
            SeatBookId book,
            String exception,
            String officer,
            LocalDate effectiveOn) {}

    /** Has placements follow seats that fell, or stand again, with an act on the book. */
    record FollowBook(SeatBookId book, LocalDate effectiveOn) {}

    /** Has lists and books follow acts on a placement that fell, or stand again. */
    record FollowPlacement(PlacementId placement, LocalDate effectiveOn) {}

    /** Gives back what seat the book keeps for a placement that ended, if it does. */
    record ReleaseSeat(
            SeatBookId book, PlacementId placement, String officer, LocalDate effectiveOn) {}

    private final Repository<SeatBook> books;
    private final Repository<PlacementList> lists;
    private final Repository<Placement> placements;

    PlacementsTogether(
            Repository<SeatBook> books,
            Repository<PlacementList> lists,
            Repository<Placement> placements) {
        this.books = books;
        this.lists = lists;
        this.placements = placements;
    }

    @CommandHandler
    void handle(AskSeats c, PlacementOffice office) {
        var of = c.list().book();
        var book = books.load(of.toString());
        int free = book.invoke(found -> found.free(c.effectiveOn()));
        var asking = new LinkedHashMap<Ranked, Aggregate<Placement>>();
        for (var each : c.ranked()) {
            var placement = placements.load(each.placement().toString());
            if (placement.invoke(found -> found.asks(of))) asking.put(each, placement);
        }
        // Who waits already, and whose turn it isn't, need not be declined once more.
        var asked = new ArrayList<String>();
        for (var each : asking.entrySet()) {
            boolean turn = asked.size() < free;
            if (turn || !each.getValue().invoke(Placement::waits)) {
                asked.add(each.getKey().placement().value());
            }
        }
        keep(book, of, asked, null, c.officer(), c.effectiveOn(), office);
        asking.forEach((ranked, placement) -> answer(of, ranked, placement, book, c.effectiveOn()));
        for (var each : c.behind()) {
            var placement = placements.load(each.placement().toString());
            if (!placement.invoke(found -> found.asks(of))) continue;
            placement.execute(
                    found ->
                            found.waits(of, WaitReason.LOT_NOT_DRAWN, each.lot(), c.effectiveOn()));
        }
    }

    private static void keep(
            Aggregate<SeatBook> book,
            SeatBookId of,
            List<String> asked,
            @Nullable String exception,
            String officer,
            LocalDate on,
            PlacementOffice office) {
        if (asked.isEmpty()) return;
        var ask = new KeepSeats(of, asked, exception, officer, on);
        book.execute(found -> found.ask(ask, office.seats()));
    }

    private static void answer(
            SeatBookId of,
            Ranked ranked,
            Aggregate<Placement> placement,
            Aggregate<SeatBook> book,
            LocalDate on) {
        var code = ranked.placement().value();
        boolean kept = book.invoke(found -> found.keeps(code));
        placement.execute(
                found -> {
                    if (kept) found.offered(of, null, ranked.lot(), on);
                    else found.waits(of, reason(book, code), ranked.lot(), on);
                });
    }

    private static WaitReason reason(Aggregate<SeatBook> book, String code) {
        DeclineReason reason = book.invoke(found -> found.declined(code));
        return reason == null ? WaitReason.NO_SEAT_LEFT : WaitReason.valueOf(reason.name());
    }

    @CommandHandler
    void handle(AskByException c, PlacementOffice office) {
        var book = books.load(c.book().toString());
        var placement = placements.load(c.placement().toString());
        if (!placement.invoke(found -> found.asks(c.book()) && found.claims() != null)) return;
        var code = c.placement().value();
        keep(book, c.book(), List.of(code), c.exception(), c.officer(), c.effectiveOn(), office);
        boolean kept = book.invoke(found -> found.keeps(code));
        placement.execute(
                found -> {
                    if (kept) found.offered(c.book(), c.exception(), null, c.effectiveOn());
                    else found.waits(c.book(), reason(book, code), null, c.effectiveOn());
                });
    }

    /**
     * Seats that fell leave the child on the list. One that stands again is theirs once more, if
     * they still ask for it; else the book has it back.
     */
    @CommandHandler
    void handle(FollowBook c, PlacementOffice office) {
        var of = c.book();
        var all = new LinkedHashMap<String, SeatKept>();
        for (var fact : office.facts().recorded(of.toString())) {
            if (fact instanceof SeatKept e) all.put(e.placement(), e);
        }
        var book = books.load(of.toString());
        for (var seat : all.values()) {
            var id = PlacementId.find(seat.placement()).orElse(null);
            if (id == null || office.facts().of(id.toString()).isEmpty()) continue;
            var placement = placements.load(id.toString());
            if (!book.invoke(found -> found.keeps(seat.placement()))) {
                var lost = new LoseSeat(id, of, LossGround.EXCEPTION_FELL, c.effectiveOn());
                placement.execute(found -> found.handle(lost));
            } else if (placement.invoke(found -> found.asks(of))) {
                placement.execute(
                        found -> found.offered(of, seat.exception(), null, c.effectiveOn()));
            } else if (!placement.invoke(found -> found.holds(of))) {
                release(book, of, seat.placement(), seat.officer(), c.effectiveOn());
            }
        }
    }

    private static void release(
            Aggregate<SeatBook> book, SeatBookId of, String code, String officer, LocalDate on) {
        book.execute(found -> found.release(of, code, officer, on));
    }

    @CommandHandler
    void handle(ReleaseSeat c) {
        release(
                books.load(c.book().toString()),
                c.book(),
                c.placement().value(),
                c.officer(),
                c.effectiveOn());
    }

    /** What acts on a placement meant for books and lists falls, and stands again, with them. */
    @CommandHandler
    void handle(FollowPlacement c, PlacementOffice office) {
        var recorded = office.facts().recorded(c.placement().toString());
        var now = Placement.after(office.facts().of(c.placement().toString()));
        var listing = now.listing();
        for (var of : booksOf(recorded)) {
            if (!now.holds(of)) giveBackFallen(of, c, office);
            var list = PlacementListId.of(of);
            if (office.facts().of(list.toString()).isEmpty()) continue;
            var leaves = new UnlistPlacement(list, c.placement(), c.effectiveOn());
            if (listing != null && listing.list().equals(list)) {
                lists.load(list.toString()).execute(found -> found.handle(listing, office));
            } else if (!now.holds(of)) {
                lists.load(list.toString()).execute(found -> found.handle(leaves));
            }
        }
    }

    private void giveBackFallen(SeatBookId of, FollowPlacement c, PlacementOffice office) {
        SeatKept kept = null;
        for (var fact : office.facts().of(of.toString())) {
            if (fact instanceof SeatKept e && e.placement().equals(c.placement().value())) kept = e;
        }
        if (kept == null) return;
        release(
                books.load(of.toString()),
                of,
                c.placement().value(),
                kept.officer(),
                c.effectiveOn());
    }

    /** The books in which a placement ever asked for a seat, by what was ever recorded of it. */
    static List<SeatBookId> booksOf(List<Fact> recorded) {
        var books = new LinkedHashSet<SeatBookId>();
        for (var fact : recorded) {
            if (!(fact instanceof PlacementEvent placement)) continue;
            switch (placement) {
                case CategorySet e -> books.add(e.book());
                case PlacementMoved e -> books.add(e.to());
                case PlacedByNeed e -> books.add(e.instead());
                default -> {} // names no other book
            }
        }
        return List.copyOf(books);
    }
}
