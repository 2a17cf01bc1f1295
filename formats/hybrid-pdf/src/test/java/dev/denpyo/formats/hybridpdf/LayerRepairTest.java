package dev.denpyo.formats.hybridpdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

class LayerRepairTest {
  @Test
  void layersGetNamesAndAnOrderThatIsWhole() {
    COSDictionary layer = new COSDictionary();
    layer.setItem(COSName.TYPE, COSName.OCG);
    layer.setString(COSName.NAME, "draft");
    COSArray layers = new COSArray();
    layers.add(layer);
    COSDictionary states = new COSDictionary();
    COSArray order = new COSArray();
    states.setItem(COSName.ORDER, order);
    COSDictionary properties = new COSDictionary();
    properties.setItem(COSName.OCGS, layers);
    properties.setItem(COSName.D, states);

    COSDictionary catalog = new COSDictionary();
    catalog.setItem(COSName.OCPROPERTIES, properties);
    LayerRepair.run(catalog);

    assertEquals("Layers", states.getString(COSName.NAME));
    assertEquals(layer, order.getObject(0));
  }
}
