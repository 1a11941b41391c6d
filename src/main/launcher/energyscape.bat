@echo off
rem Starts Energyscape: the window without arguments, else the command line (see --help).
rem JVM options of your own go into ENERGYSCAPE_OPTS.
setlocal

set "NEEDED=${launcher.java}"
set "HOME_FOLDER=%~dp0.."

if defined JAVA_HOME (
    set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
) else (
    set "JAVA_EXE=java.exe"
    where java.exe >nul 2>nul
    if errorlevel 1 (
        echo energyscape: No Java was found. Install Java %NEEDED% or newer, or set JAVA_HOME. 1>&2
        exit /b 1
    )
)
if defined JAVA_HOME if not exist "%JAVA_EXE%" (
    echo energyscape: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. Java %NEEDED% or newer is needed. 1>&2
    exit /b 1
)

set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA_EXE%" -version 2^>^&1 ^| findstr /i /c:" version ""') do if not defined VERSION set "VERSION=%%~v"
set "FEATURE=0"
for /f "tokens=1,2 delims=.-+" %%a in ("%VERSION%") do (
    if "%%a"=="1" (set "FEATURE=%%b") else (set "FEATURE=%%a")
)
if %FEATURE% lss %NEEDED% (
    echo energyscape: "%JAVA_EXE%" is Java %VERSION%, but Java %NEEDED% or newer is needed. 1>&2
    exit /b 1
)

rem The window needs some 300 MB for a large machine in training; left to itself a JVM takes a quarter of the memory there is.
set "HEAP="
if "%~1"=="" set "HEAP=-Xmx2g -XX:GCTimeRatio=4 -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:InitiatingHeapOccupancyPercent=30"

set "FLAGS="
if %FEATURE% geq 22 set "FLAGS=--enable-native-access=javafx.graphics,ALL-UNNAMED"
if %FEATURE% geq 23 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"

rem The vector instructions of training; a Java runtime cut down to some modules may lack them, and does without.
set "MODULES=javafx.controls,jdk.incubator.vector"
if defined JAVA_HOME if exist "%JAVA_HOME%\release" (
    findstr /b /c:"MODULES=" "%JAVA_HOME%\release" >nul && (
        findstr /c:"jdk.incubator.vector" "%JAVA_HOME%\release" >nul || set "MODULES=javafx.controls"
    )
)

"%JAVA_EXE%" %HEAP% %ENERGYSCAPE_OPTS% %FLAGS% ${launcher.exports} -Djava.awt.headless=true --module-path "%HOME_FOLDER%\lib\javafx" --add-modules %MODULES% -cp "%HOME_FOLDER%\lib\*" org.energyscape.Main %*
exit /b %ERRORLEVEL%
