package org.chalkline.command.intake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chalkline.command.gateway.InField;
import org.chalkline.command.gateway.RecordShape;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Makes records of the fields of one row. */
final class RowBinder {
    /** The day of effect of a row's act, on which the decision behind it was taken. */
    private static final String DAY = "effectiveOn";

    private final RowReader row;

    RowBinder(RowReader row) {
        this.row = row;
    }

    Object record(Class<?> type) {
        var values = new ArrayList<@Nullable Object>();
        for (var component : RecordShape.of(type).components()) values.add(value(component));
        return row.made(() -> InField.read("", () -> RecordShape.of(type).make(values)));
    }

    private @Nullable Object value(RecordComponent component) {
        var name = component.getName();
        var type = component.getType();
        if (List.class.equals(type)) return list(name, component.getGenericType());
        if (Decision.class.equals(type)) {
            var day = row.date(DAY);
            return row.made(() -> DecisionRow.of(row, day));
        }
        if (boolean.class.equals(type)) return row.flag(name);
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (isMadeOfSeveral(type)) return record(type);
        if (optional && row.textIfAny(name) == null) return null;
        return one(name, row.text(name), type);
    }

    private List<Object> list(String name, Type type) {
        var of = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
        return row.list(name).stream().map(text -> one(name, text, of)).toList();
    }

    private Object one(String name, String text, Class<?> type) {
        if (type.isEnum()) return row.word(name, text, type.asSubclass(Enum.class));
        if (LocalDate.class.equals(type)) return row.date(name);
        if (int.class.equals(type)) return row.number(name);
        if (Money.class.equals(type)) return row.amount(name);
        if (!type.isRecord()) return text;
        // An id or a code, which may itself be of another one's id.
        var shape = RecordShape.of(type);
        var value = one(name, text, shape.components().getFirst().getType());
        return row.made(
                () -> InField.read(name, () -> shape.make(Collections.singletonList(value))));
    }

    private static boolean isMadeOfSeveral(Class<?> type) {
        return type.isRecord()
                && !Money.class.equals(type)
                && RecordShape.of(type).components().size() > 1;
    }
}
