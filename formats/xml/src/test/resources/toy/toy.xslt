<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:example:toy">
  <!-- A global variable that looks at the document, as XRechnung and Peppol have. -->
  <xsl:variable name="lines" select="count(/t:Toy/t:Line)"/>
  <xsl:template match="text()" priority="-1"/>
  <xsl:template match="/">
    <svrl:schematron-output>
      <svrl:active-pattern><xsl:attribute name="name">lines</xsl:attribute><xsl:apply-templates/></svrl:active-pattern>
      <xsl:apply-templates select="/" mode="M1"/>
      <svrl:active-pattern/>
      <xsl:apply-templates select="/" mode="M2"/>
      <svrl:active-pattern/>
      <xsl:apply-templates select="/" mode="M3"/>
    </svrl:schematron-output>
  </xsl:template>

  <xsl:template match="t:Line" mode="M1" priority="1000">
    <svrl:fired-rule context="t:Line"/>
    <xsl:choose>
      <xsl:when test="xs:decimal(.) &gt;= 0"/>
      <xsl:otherwise>
        <svrl:failed-assert test="a">
          <xsl:attribute name="id">TOY-1</xsl:attribute>
          <xsl:attribute name="flag">fatal</xsl:attribute>
          <svrl:text>[TOY-1]-The line
              amount (BT-131) must not be negative.  </svrl:text>
        </svrl:failed-assert>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="xs:decimal(.) != 0"/>
      <xsl:otherwise>
        <svrl:failed-assert id="TOY-2" role="warning" test="b"><svrl:text>Nothing to pay (ibt-115).</svrl:text></svrl:failed-assert>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="@*|*" mode="M1"/>
  </xsl:template>
  <xsl:template match="text()" mode="M1" priority="-1"/>
  <xsl:template match="@*|node()" mode="M1" priority="-2"><xsl:apply-templates select="@*|*" mode="M1"/></xsl:template>

  <xsl:template match="t:Line[xs:decimal(.) = 0]/@unit" mode="M2" priority="1000">
    <svrl:fired-rule context="@unit"/>
    <xsl:if test="true()">
      <svrl:successful-report flag="information" test="c"><svrl:text>Free of charge.</svrl:text></svrl:successful-report>
    </xsl:if>
    <xsl:apply-templates select="@*|*" mode="M2"/>
  </xsl:template>
  <xsl:template match="text()" mode="M2" priority="-1"/>
  <xsl:template match="@*|node()" mode="M2" priority="-2"><xsl:apply-templates select="@*|*" mode="M2"/></xsl:template>

  <xsl:template match="/" mode="M3" priority="1000">
    <svrl:fired-rule context="/"/>
    <xsl:choose>
      <xsl:when test="$lines &gt; 0"/>
      <xsl:otherwise>
        <svrl:failed-assert id="TOY-3" test="d"><svrl:text>No lines.</svrl:text></svrl:failed-assert>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="@*|*" mode="M3"/>
  </xsl:template>
  <xsl:template match="text()" mode="M3" priority="-1"/>
  <xsl:template match="@*|node()" mode="M3" priority="-2"><xsl:apply-templates select="@*|*" mode="M3"/></xsl:template>
</xsl:stylesheet>
