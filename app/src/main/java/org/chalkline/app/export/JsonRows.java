package org.chalkline.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.table.TableShape.Property;
import org.chalkline.query.table.TableShape.Type;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object for each row, on a line of its own, with the columns in their order: numbers as
 * numbers, amounts as numbers with two digits after the point, days as ISO 8601 writes them, and
 * {@code null} where there is no value. Each line ends in a line feed, the last one too.
 */
final class JsonRows implements RowWriter {
    private static final int HELD = 1 << 15;

    private final OutputStream out;
    private final List<Property> columns;
    private final List<String> names;
    private final StringBuilder text = new StringBuilder(HELD + (HELD >> 1));

    JsonRows(OutputStream out, List<Property> columns) {
        this.out = out;
        this.columns = columns;
        this.names = columns.stream().map(each -> '"' + each.name() + "\":").toList();
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? '{' : ',').append(names.get(i));
            append(columns.get(i).type(), values.get(i));
        }
        text.append("}\n");
        if (text.length() >= HELD) flush();
    }

    private void append(Type type, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Long number when type == Type.MONEY -> Amounts.append(text, number);
            case LocalDate day -> text.append('"').append(day).append('"');
            case String words -> text.append(FactJson.write(words));
            default -> text.append(value);
        }
    }

    @Override
    public void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    @Override
    public void end() throws IOException {
        flush();
    }
}
