package dev.kodama.gateway.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

class SchemaFileTests {
    @Test
    void theFileHoldsTheWholeDocumentedSchema() throws Exception {
        var text = SchemaFile.print();
        var types = new SchemaParser().parse(text);
        assertThat(types.types()).containsKeys("Creator", "CreatorConnection", "CreatorEdge", "PageInfo", "Refusal");
        assertThat(types.scalars()).containsKeys("DateTime", "Date", "Yen", "Long");
        assertThat(text).contains("A page of a list of `Creator`.", "@cost(").doesNotContain("Tree");
    }

    @Test
    void itIsTheSameEveryTime() throws Exception {
        assertThat(SchemaFile.print()).isEqualTo(SchemaFile.print());
    }
}
