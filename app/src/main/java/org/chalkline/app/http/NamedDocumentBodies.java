package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.fact.FactJson;
import org.springframework.beans.factory.ObjectProvider;

/** Puts the text into the body of a request that names its document. */
final class NamedDocumentBodies extends AfterBodies {
    private final ObjectProvider<NamedDocuments> documents;

    /**
     * @param documents made later than what stands at the door
     */
    NamedDocumentBodies(ObjectProvider<NamedDocuments> documents) {
        this.documents = documents;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = GraphQlBodies.naming(request);
        if (asked == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            var whole = documents.getObject().withText(asked, who(request));
            chain.doFilter(new WholeRequest(request, FactJson.writeBytes(whole)), response);
        } catch (NamedDocuments.NotFoundByNameException e) {
            refuse(request, response, e);
        }
    }

    /** Who asks, as the door found out. */
    static SignedIn who(HttpServletRequest request) {
        return request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn known
                ? known
                : SignedIn.anybody();
    }

    /** Told as GraphQL tells a document that can't be read. */
    static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            NamedDocuments.NotFoundByNameException refused)
            throws IOException {
        var type = AcceptedTypes.answered(request);
        int status =
                AcceptedTypes.tellsByStatus(type)
                        ? HttpServletResponse.SC_BAD_REQUEST
                        : HttpServletResponse.SC_OK;
        Errors.write(response, type, status, refused.code(), refused.message());
    }
}
