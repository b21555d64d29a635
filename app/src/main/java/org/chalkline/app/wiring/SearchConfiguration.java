package org.chalkline.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.chalkline.app.data.DataFolder;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.ProjectionMetrics;
import org.chalkline.query.search.SearchIndex;
import org.chalkline.query.search.TextDocuments;
import org.chalkline.query.table.SearchedTables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index for searches, which each program keeps on its own disk. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    TextDocuments textDocuments(Documents documents, TextDocuments.Reach reach) {
        return new TextDocuments(documents, reach);
    }

    /** It is closed before the projections that it asks. */
    @Bean(initMethod = "start", destroyMethod = "close")
    SearchIndex searchIndex(
            DataFolder data,
            @Value("${chalkline.search.folder}") String folder,
            SearchedTables tables,
            TextDocuments documents,
            FactStream facts,
            Clock clock,
            MeterRegistry meters) {
        var path = folder.isBlank() ? data.search() : Path.of(folder.strip());
        var index = new SearchIndex(path, tables, documents, facts, clock);
        ProjectionMetrics.bind(List.of(index), meters);
        return index;
    }
}
