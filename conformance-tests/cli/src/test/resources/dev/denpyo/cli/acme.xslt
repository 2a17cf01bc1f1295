<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules of a company of our invention, in the form that Schematron takes when it is compiled to XSLT. -->
<xsl:stylesheet version="2.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <xsl:template match="*" mode="schematron-select-full-path">
    <xsl:apply-templates select="." mode="schematron-get-full-path"/>
  </xsl:template>
  <xsl:template match="*" mode="schematron-get-full-path">
    <xsl:apply-templates select="parent::*" mode="schematron-get-full-path"/>
    <xsl:text>/*:</xsl:text>
    <xsl:value-of select="local-name()"/>
    <xsl:text>[namespace-uri()='</xsl:text>
    <xsl:value-of select="namespace-uri()"/>
    <xsl:text>']</xsl:text>
    <xsl:variable name="preceding"
        select="count(preceding-sibling::*[local-name()=local-name(current()) and namespace-uri() = namespace-uri(current())])"/>
    <xsl:text>[</xsl:text>
    <xsl:value-of select="1 + $preceding"/>
    <xsl:text>]</xsl:text>
  </xsl:template>
  <xsl:template match="/">
    <svrl:schematron-output title="ACME" schemaVersion="">
      <svrl:active-pattern>
        <xsl:attribute name="id">acme</xsl:attribute>
        <xsl:attribute name="name">acme</xsl:attribute>
        <xsl:apply-templates/>
      </svrl:active-pattern>
      <xsl:apply-templates select="/" mode="M1"/>
    </svrl:schematron-output>
  </xsl:template>
  <xsl:template match="/ubl:Invoice" priority="1000" mode="M1">
    <svrl:fired-rule context="/ubl:Invoice"/>
    <xsl:choose>
      <xsl:when test="starts-with(cbc:ID, 'ACME-')"/>
      <xsl:otherwise>
        <svrl:failed-assert test="starts-with(cbc:ID, 'ACME-')">
          <xsl:attribute name="id">ACME-1</xsl:attribute>
          <xsl:attribute name="flag">fatal</xsl:attribute>
          <xsl:attribute name="location">
            <xsl:apply-templates select="." mode="schematron-select-full-path"/>
          </xsl:attribute>
          <svrl:text>Numbers of invoices to us begin with ACME- (BT-1).</svrl:text>
        </svrl:failed-assert>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="*" mode="M1"/>
  </xsl:template>
  <xsl:template match="text()" priority="-1" mode="M1"/>
  <xsl:template match="@*|node()" priority="-2" mode="M1">
    <xsl:apply-templates select="*" mode="M1"/>
  </xsl:template>
  <xsl:template match="text()" priority="-1"/>
</xsl:stylesheet>
