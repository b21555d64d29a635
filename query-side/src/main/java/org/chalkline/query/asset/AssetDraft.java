package org.chalkline.query.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.asset.Valuation;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.asset.AssetRecord.Away;
import org.chalkline.query.asset.AssetRecord.Departure;
import org.chalkline.query.asset.AssetRecord.Movement;
import org.chalkline.query.asset.AssetRecord.MovementKind;
import org.chalkline.query.asset.AssetRecord.Origin;
import org.chalkline.query.asset.AssetRecord.Status;
import org.jspecify.annotations.Nullable;

/** An {@link AssetRecord} that a fact is about to change. Lives for one fact. */
final class AssetDraft {
    private final AssetId id;
    private final AssetCard card;
    private final Origin origin;
    private final List<Movement> movements;
    UnitId unit;
    Valuation valuation;
    @Nullable LocalDate registeredOn;
    @Nullable String place;
    @Nullable PersonId custodian;
    @Nullable Away away;
    @Nullable StocktakingId missedBy;
    @Nullable Departure departure;

    /** LENT, LEASED or IN_TRANSFER while it is away, GIVEN_BACK once it is, else nothing. */
    @Nullable Status special;

    AssetDraft(AssetId id, UnitId unit, AssetCard card, Origin origin, Valuation valuation) {
        this.id = id;
        this.unit = unit;
        this.card = card;
        this.origin = origin;
        this.valuation = valuation;
        movements = new ArrayList<>();
    }

    AssetDraft(AssetRecord of) {
        id = of.id();
        unit = of.unit();
        card = of.card();
        origin = of.origin();
        valuation = of.valuation();
        registeredOn = of.registeredOn();
        place = of.place();
        custodian = of.custodian();
        away = of.away();
        missedBy = of.missedBy();
        departure = of.departure();
        movements = new ArrayList<>(of.movements());
        special =
                switch (of.status()) {
                    case LENT, LEASED, IN_TRANSFER, GIVEN_BACK -> of.status();
                    default -> null; // follows from the rest
                };
    }

    void away(Status as, Away where) {
        special = as;
        away = where;
    }

    /** It is with its unit again. */
    void back() {
        special = null;
        away = null;
    }

    /** What was done, and with whom. */
    AssetRecord moved(MovementKind kind, LocalDate on, @Nullable String with) {
        movements.add(new Movement(on, kind, unit, place, custodian, with));
        return done();
    }

    AssetRecord done() {
        return new AssetRecord(
                id,
                unit,
                card,
                status(),
                origin,
                valuation,
                registeredOn,
                place,
                custodian,
                away,
                missedBy,
                departure,
                movements);
    }

    private Status status() {
        if (special == Status.GIVEN_BACK) return special;
        if (departure != null) {
            if (departure.derecognisedOn() != null) return Status.DERECOGNISED;
            return departure.goneOn() != null ? Status.DISPOSED_OF : Status.DISPOSAL_PENDING;
        }
        if (missedBy != null) return Status.MISSING;
        if (special != null) return special;
        if (registeredOn == null) return Status.ACQUIRED;
        return custodian == null ? Status.IN_STORE : Status.IN_USE;
    }
}
