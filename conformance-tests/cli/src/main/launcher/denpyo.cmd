@echo off
rem Starts denpyo.jar, which lies beside this script, so that one document is checked quickly; see the script denpyo.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "ARCHIVE=%HERE%denpyo.jsa"
if defined DENPYO_ARCHIVE set "ARCHIVE=%DENPYO_ARCHIVE%"
set "USE="
if exist "%ARCHIVE%" (
  set USE="-XX:SharedArchiveFile=%ARCHIVE%"
) else if defined DENPYO_ARCHIVE (
  set USE="-XX:ArchiveClassesAtExit=%ARCHIVE%"
)
"%JAVA%" -Xlog:cds=off -Xlog:cds+dynamic=off -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %DENPYO_OPTS% %USE% -jar "%HERE%denpyo.jar" %*
