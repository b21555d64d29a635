package org.chalkline.app.access;

import graphql.GraphQLContext;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells who asks in GraphQL what they signed in as, so that a page shows what is open to them. */
@Controller
final class SignedInQueries {

    /** What the schema shows of it. */
    record SignedInAs(
            String subject,
            String issuer,
            String name,
            Set<Role> roles,
            @Nullable String unit,
            @Nullable String officer,
            @Nullable String school,
            boolean fromOutside) {}

    @QueryMapping
    @Nullable SignedInAs signedIn(GraphQLContext context) {
        var who = context.getOrDefault(SignedIn.class, SignedIn.anybody());
        if (who.isAnonymous()) return null;
        return new SignedInAs(
                who.subject(),
                who.issuer(),
                who.name(),
                who.roles(),
                who.unit(),
                who.officer(),
                who.school(),
                who.isFromOutside());
    }
}
