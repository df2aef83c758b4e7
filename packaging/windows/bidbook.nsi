; The Windows installer: for one user, without administrator rights.
; makensis -DVERSION=1.2.3 -DFOLDER=path\to\frozen\folder -DOUTPUT=bidbook-setup.exe bidbook.nsi
; Silent: bidbook-setup.exe /S [/D=C:\folder]   and   uninstall.exe /S

Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!ifndef VERSION
  !error "Say which version: -DVERSION=1.2.3"
!endif
!ifndef FOLDER
  !error "Say where the frozen folder is: -DFOLDER=..."
!endif
!ifndef OUTPUT
  !define OUTPUT "bidbook-${VERSION}-setup.exe"
!endif

!include "MUI2.nsh"
!include "LogicLib.nsh"

Name "Bidbook"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Bidbook"
InstallDirRegKey HKCU "Software\Bidbook" "InstallDir"
BrandingText "Bidbook ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Bidbook"
VIAddVersionKey "FileDescription" "Bidbook installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Bidbook authors, MIT licence"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Bidbook"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\bidbook.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Arabic"

; A program that runs holds its own file open: it cannot be written then.
!macro RefuseWhileRunning
  ${If} ${FileExists} "$INSTDIR\bidbook.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\bidbook.exe" a
    ${If} ${Errors}
      IfSilent +2
        MessageBox MB_OK|MB_ICONINFORMATION "Bidbook is running. Close it, then start this again."
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "Bidbook"
  !insertmacro RefuseWhileRunning
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Bidbook.lnk" "$INSTDIR\bidbook.exe"

  WriteRegStr HKCU "Software\Bidbook" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.bidbook" "" "Bidbook.Ledger"
  WriteRegStr HKCU "Software\Classes\Bidbook.Ledger" "" "Bidbook ledger"
  WriteRegStr HKCU "Software\Classes\Bidbook.Ledger\DefaultIcon" "" "$INSTDIR\bidbook.exe,0"
  WriteRegStr HKCU "Software\Classes\Bidbook.Ledger\shell\open\command" "" '"$INSTDIR\bidbook.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Bidbook"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Bidbook authors"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\bidbook.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; Ledgers lie in the user's own folders and are not touched.
Section "Uninstall"
  !insertmacro RefuseWhileRunning
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\bidbook.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Bidbook.lnk"
  DeleteRegKey HKCU "Software\Classes\Bidbook.Ledger"
  DeleteRegValue HKCU "Software\Classes\.bidbook" ""
  DeleteRegKey /ifempty HKCU "Software\Classes\.bidbook"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Bidbook"
SectionEnd
