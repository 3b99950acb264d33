package dev.kodama.creators.reading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much a file may ask of us. Above it the file is refused with the limit named.
///
/// @param file bytes of an upload
/// @param unpacked bytes that a compressed file may grow to
/// @param spreadsheet bytes of an XLSX file, which has to lie in a temporary file while it is read
/// @param sharedTexts bytes of a spreadsheet's table of texts, the one part of it that is held in memory
/// @param ratio how many times its size a compressed part may grow to, once it is beyond ten megabytes
/// @param columns of a table
@ConfigurationProperties("kodama.creators.intake.limits")
public record ReadingLimits(
        @DefaultValue("1GB") DataSize file,
        @DefaultValue("4GB") DataSize unpacked,
        @DefaultValue("128MB") DataSize spreadsheet,
        @DefaultValue("48MB") DataSize sharedTexts,
        @DefaultValue("200") int ratio,
        @DefaultValue("500") int columns) {}
