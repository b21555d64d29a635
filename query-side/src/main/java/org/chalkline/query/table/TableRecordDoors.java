package org.chalkline.query.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.chalkline.query.access.DoorsOfTypes;
import org.chalkline.query.table.Table.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each table says to whom its records are open, and which of their fields are about people. */
@Component
final class TableRecordDoors implements DoorsOfTypes {
    private final Map<String, Set<Role>> open = new HashMap<>();
    private final Map<String, Set<String>> personal = new HashMap<>();

    TableRecordDoors(List<TableQueries<?>> tables) {
        for (var each : tables) {
            var table = each.table();
            open.put(table.type(), table.belowDoor());
            var names = new HashSet<String>();
            for (var column : table.shown()) if (column.is(Way.PERSONAL)) names.add(column.name());
            personal.put(table.type(), names);
        }
    }

    @Override
    public @Nullable Set<Role> open(String type) {
        return open.get(type);
    }

    @Override
    public boolean isPersonal(String type, String field) {
        return personal.getOrDefault(type, Set.of()).contains(field);
    }
}
