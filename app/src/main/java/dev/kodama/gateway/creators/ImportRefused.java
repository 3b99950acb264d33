package dev.kodama.gateway.creators;

import dev.kodama.creators.ImportRefusal;
import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ImportRefused(ImportRefusal.Reason reason, List<String> arguments) implements Refusal {
    static ImportRefused of(ImportRefusal refusal) {
        return new ImportRefused(refusal.reason(), refusal.arguments());
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.INVALID;
    }

    @Override
    public String message() {
        return told(reason) + (arguments.isEmpty() ? "" : " (%s)".formatted(String.join(", ", arguments)));
    }

    @Override
    public @Nullable String remedy() {
        return switch (reason) {
            case NO_SUCH_FILE, FILE_GONE -> "Upload the file by POST /api/imports.";
            case PLAN_INCOMPLETE, NO_SUCH_ACCOUNT, WRONG_ENCODING, NO_SUCH_SHEET, NO_SUCH_ENTRY ->
                "Look at `importPreview` and correct the plan.";
            default -> null;
        };
    }

    private static String told(ImportRefusal.Reason reason) {
        return switch (reason) {
            case EMPTY_FILE -> "The file is empty.";
            case HEADER_ONLY -> "The file has a header and nothing below it.";
            case TOO_LARGE -> "The file is too large.";
            case NOT_A_TABLE -> "The file is neither text nor a spreadsheet.";
            case UNSUPPORTED_FORMAT -> "This format is not read.";
            case BROKEN_SPREADSHEET -> "The spreadsheet cannot be opened.";
            case ZIP_BOMB -> "The file unpacks to far more than it should.";
            case WRONG_ENCODING -> "The file holds bytes that do not exist in this encoding.";
            case UNKNOWN_ENCODING -> "This encoding is not known.";
            case BROKEN_TEXT -> "A quote is never closed, or a line is beyond every measure.";
            case TOO_MANY_COLUMNS -> "The file has too many columns.";
            case NO_SUCH_SHEET -> "The spreadsheet has no such sheet.";
            case BROKEN_ARCHIVE -> "The zip archive or spreadsheet cannot be opened.";
            case ENCRYPTED_ARCHIVE -> "The zip archive asks for a password.";
            case UNSAFE_ARCHIVE -> "A file in the zip archive wants to lie outside of it.";
            case NESTED_ARCHIVE -> "There is an archive in the archive.";
            case NO_TABLE_IN_ARCHIVE -> "There is no table in the zip archive.";
            case NO_SUCH_ENTRY -> "The zip archive has no such file.";
            case NO_SUCH_FILE -> "There is no such uploaded file.";
            case FILE_GONE -> "The uploaded file is no longer kept.";
            case PLAN_INCOMPLETE -> "The plan is not complete.";
            case NO_SUCH_ACCOUNT -> "The account that the plan names is not in the register.";
            case INTERNAL -> "The file could not be read, by a fault on our side.";
        };
    }
}
