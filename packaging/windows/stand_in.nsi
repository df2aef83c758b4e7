; A stand-in for bidbook.exe, so that the installer can be tried without Windows: it stays for ten
; seconds and holds its own file open, as a running program does.
Unicode true
SilentInstall silent
RequestExecutionLevel user
OutFile "${OUTPUT}"
Name "Bidbook stand-in"
Section
  Sleep 10000
SectionEnd
