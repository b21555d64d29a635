package org.chalkline.app.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chalkline.kernel.person.PurposeRefusedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells who asks for a paper, a document or a bundle with people in it that they say what for. */
@RestControllerAdvice
class PurposesRefused {

    @ExceptionHandler
    void refuse(PurposeRefusedException e, HttpServletResponse response) throws IOException {
        Errors.write(
                response,
                HttpServletResponse.SC_FORBIDDEN,
                e.code(),
                String.valueOf(e.getMessage()));
    }
}
