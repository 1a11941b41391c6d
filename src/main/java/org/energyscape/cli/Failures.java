package org.energyscape.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/** Turns exceptions into sentences. */
final class Failures {
    private Failures() {}

    /** One sentence without a stack trace; file system errors, whose message is but a path, get their words. */
    static String inWords(Throwable cause) {
        if (cause instanceof ExecutionException && cause.getCause() != null) {
            return inWords(cause.getCause());
        }
        if (cause instanceof FileSystemException file) {
            return fileError(file);
        }
        if (cause instanceof OutOfMemoryError) {
            return "The memory is not enough for this; a smaller data set or fewer units need less.";
        }
        if (cause instanceof CancellationException) {
            return "The work was stopped before its end.";
        }
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        // Of exceptions that are not written for people the message alone ("3") says nothing.
        boolean programError = cause instanceof NullPointerException
                || cause instanceof IndexOutOfBoundsException
                || cause instanceof ClassCastException
                || cause instanceof ArithmeticException
                || cause instanceof Error;
        if (message == null || message.isBlank()) {
            return "Something failed (" + name + "); --verbose shows where.";
        }
        return programError ? name + ": " + message + "; --verbose shows where." : message;
    }

    private static String fileError(FileSystemException error) {
        String file = String.valueOf(error.getFile());
        if (error instanceof NoSuchFileException) {
            return "There is no file " + file;
        }
        if (error instanceof AccessDeniedException) {
            return "Access to " + file + " is denied";
        }
        if (error instanceof FileAlreadyExistsException) {
            return file + " exists and is not a folder";
        }
        if (error instanceof NotDirectoryException) {
            return file + " is not a folder";
        }
        if (error instanceof DirectoryNotEmptyException) {
            return "The folder " + file + " is not empty";
        }
        String reason = error.getReason();
        return reason == null ? String.valueOf(error.getMessage()) : file + ": " + reason;
    }
}
