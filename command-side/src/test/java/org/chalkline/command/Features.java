package org.chalkline.command;

import java.util.regex.Pattern;
import org.chalkline.command.feature.FeatureConfiguration;
import org.chalkline.command.intake.PeopleInRows;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The features of this side, found as the program finds them. */
public final class Features {
    private Features() {}

    /** Registers each feature's bean, and what wires them. */
    public static void register(AnnotationConfigApplicationContext context) {
        context.registerBean(PeopleInRows.class, () -> (row, person, purpose, on) -> null);
        context.register(FeatureConfiguration.class);
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.\\w+Feature")));
        scanner.scan("org.chalkline.command");
    }
}
