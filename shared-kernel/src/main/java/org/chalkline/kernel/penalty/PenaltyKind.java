package org.chalkline.kernel.penalty;

import java.util.Collection;

/** The kinds of penalties (Administrative Penalty Law, 9). The words are stored, and stay. */
public enum PenaltyKind {
    /** 警告. */
    WARNING,
    /** 通报批评. */
    CRITICISM,
    /** 罚款. */
    FINE,
    /** 没收违法所得. */
    GAINS_CONFISCATED,
    /** 没收非法财物. */
    GOODS_CONFISCATED,
    /** 暂扣许可证件. */
    LICENCE_WITHHELD,
    /** 降低资质等级. */
    GRADE_LOWERED,
    /** 吊销许可证件. */
    LICENCE_CANCELLED,
    /** 限制开展生产经营活动, such as an end to admissions (停止招生). */
    ACTIVITY_RESTRICTED,
    /** 责令停产停业. */
    SUSPENSION_ORDERED,
    /** 责令关闭. */
    CLOSURE_ORDERED,
    /** 限制从业. */
    ENTRY_BARRED,
    /** Others that laws and administrative regulations set. */
    OTHER;

    /** Whether whoever is to bear it can ask for a hearing, however much it is (63). */
    public boolean isHeard() {
        return switch (this) {
            case LICENCE_CANCELLED,
                    GRADE_LOWERED,
                    SUSPENSION_ORDERED,
                    CLOSURE_ORDERED,
                    ENTRY_BARRED ->
                    true;
            case WARNING,
                    CRITICISM,
                    FINE,
                    GAINS_CONFISCATED,
                    GOODS_CONFISCATED,
                    LICENCE_WITHHELD,
                    ACTIVITY_RESTRICTED,
                    OTHER ->
                    false;
        };
    }

    /** Whether it can be imposed on the spot: a warning or a fine (51). */
    public boolean isOnTheSpot() {
        return this == WARNING || this == FINE;
    }

    /** Whether these are but warnings and fines. */
    public static boolean allOnTheSpot(Collection<PenaltyKind> kinds) {
        return kinds.stream().allMatch(PenaltyKind::isOnTheSpot);
    }
}
