package org.chalkline.app.wiring;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.query.projection.View;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The views and facts that the program knows, for commands that look into a data folder without
 * starting the program. They are the same beans; nothing else is made.
 *
 * @param views every view that has a projection
 * @param catalogue every fact
 */
public record Offline(List<View<?>> views, FactCatalogue catalogue) {

    public Offline {
        views = List.copyOf(views);
    }

    /**
     * Finds them.
     *
     * @param zone the bureau's, in which days begin
     */
    public static Offline parts(ZoneId zone) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.scan("org.chalkline.query");
            context.register(FactsConfiguration.class);
            context.registerBean(Clock.class, () -> Clock.system(zone));
            context.refresh();
            var views = new ArrayList<View<?>>();
            context.getBeansOfType(View.class).values().forEach(view -> views.add((View<?>) view));
            return new Offline(views, context.getBean(FactCatalogue.class));
        }
    }
}
