<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:example:toy">
  <!-- A global variable that looks at the document, as XRechnung and Peppol have. -->
  <xsl:variable name="lines" select="count(/t:Toy/t:Line)"/>
  <xsl:template match="/">
    <svrl:schematron-output>
      <xsl:for-each select="/t:Toy/t:Line">
        <xsl:variable name="place" select="concat('/*:Toy[namespace-uri()=''urn:example:toy''][1]/*:Line[namespace-uri()=''urn:example:toy''][', position(), ']')"/>
        <xsl:if test="xs:decimal(.) &lt; 0">
          <svrl:failed-assert id="TOY-1" flag="fatal" location="{$place}" test="a">
            <svrl:text>[TOY-1]-The line
              amount (BT-131) must not be negative.  </svrl:text>
          </svrl:failed-assert>
        </xsl:if>
        <xsl:if test="xs:decimal(.) = 0">
          <svrl:failed-assert id="TOY-2" role="warning" location="{$place}" test="b"><svrl:text>Nothing to pay (ibt-115).</svrl:text></svrl:failed-assert>
          <svrl:successful-report flag="information" location="{$place}/@unit" test="c"><svrl:text>Free of charge.</svrl:text></svrl:successful-report>
        </xsl:if>
      </xsl:for-each>
      <xsl:if test="$lines = 0">
        <svrl:failed-assert id="TOY-3" location="" test="d"><svrl:text>No lines.</svrl:text></svrl:failed-assert>
      </xsl:if>
    </svrl:schematron-output>
  </xsl:template>
</xsl:stylesheet>
