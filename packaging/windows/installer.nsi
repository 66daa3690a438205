; The installer of the kiosk for Windows: files, a home that only the kiosk's account reads, and a task
; that begins it when that account signs in and again whenever it ends.
;
; build_windows.py gives VERSION, NUMBERS (four, for Windows), PAYLOAD (folder), OUT (file), PYTHON,
; and COMPRESSION.
;   /S             asks nothing
;   /ACCOUNT=name  whose kiosk it is; else whoever runs the installer

Unicode true
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "x64.nsh"

!define NAME "Samovar kiosk"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SamovarKiosk"
!define TASK "SamovarKiosk"

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Samovar"
RequestExecutionLevel admin
SetCompressor ${COMPRESSION}
ShowInstDetails show
ShowUninstDetails show
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Var Account
Var Home
Var Python

Function .onInit
    SetRegView 64
    SetShellVarContext all
    StrCpy $Home "$APPDATA\Samovar"

    ${IfNot} ${RunningX64}
        MessageBox MB_OK|MB_ICONSTOP "The kiosk needs a 64-bit Windows." /SD IDOK
        SetErrorLevel 3
        Abort
    ${EndIf}

    ; An older version does not know the database of a newer one, so it is not put in its place.
    ReadRegStr $0 HKLM "${KEY}" "DisplayVersion"
    ${If} $0 != ""
        ${VersionCompare} "$0" "${VERSION}" $1
        ${If} $1 == 1
            MessageBox MB_OK|MB_ICONSTOP "Version $0 is installed and ${VERSION} is older; its \
                database may be of a kind that ${VERSION} cannot read. Install $0 or newer; nothing \
                has been changed." /SD IDOK
            SetErrorLevel 4
            Abort
        ${EndIf}
    ${EndIf}

    ReadRegStr $Python HKLM "Software\Python\PythonCore\${PYTHON}\InstallPath" "ExecutablePath"
    ${IfNot} ${FileExists} "$Python"
        MessageBox MB_OK|MB_ICONSTOP "Python ${PYTHON} (64 bit) is not installed for all users of \
            this machine. Install it, then start this again; nothing has been changed." /SD IDOK
        SetErrorLevel 5
        Abort
    ${EndIf}

    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/ACCOUNT=" $Account
    ${If} ${Errors}
        ReadEnvStr $1 "USERDOMAIN"
        ReadEnvStr $2 "USERNAME"
        StrCpy $Account "$1\$2"
    ${EndIf}
FunctionEnd

!macro Stop
    ; Cut off, as a power cut would: a purchase under way is on disk and is looked up at the next start.
    nsExec::ExecToLog 'schtasks /End /TN "${TASK}"'
    Pop $0
    nsExec::ExecToLog 'powershell -NoProfile -NonInteractive -Command "Get-Process python, pythonw \
        -ErrorAction SilentlyContinue | Where-Object Path -like \"$INSTDIR\*\" | Stop-Process -Force"'
    Pop $0
!macroend

!macro Must COMMAND WORDS
    nsExec::ExecToLog '${COMMAND}'
    Pop $0
    ${If} $0 != 0
        MessageBox MB_OK|MB_ICONSTOP "${WORDS} ($0)" /SD IDOK
        SetErrorLevel 6
        Abort "${WORDS}"
    ${EndIf}
!macroend

Section "Kiosk"
    !insertmacro Stop
    RMDir /r "$INSTDIR\lib"
    RMDir /r "$INSTDIR\env"
    SetOutPath "$INSTDIR"
    File /r "${PAYLOAD}\*"

    ; An environment of the machine's Python that sees the libraries beside it and nothing else.
    !insertmacro Must '"$Python" -I -m venv --without-pip "$INSTDIR\env"' \
        "Python could not make its environment."
    FileOpen $0 "$INSTDIR\env\Lib\site-packages\samovar.pth" w
    FileWrite $0 "..\..\..\lib$\r$\n"
    FileClose $0
    !insertmacro Must '"$INSTDIR\env\Scripts\python.exe" -I -m compileall -q -j 0 \
        --invalidation-mode unchecked-hash "$INSTDIR\lib"' "Its programs could not be compiled."

    ; Profile, database and log: for the kiosk's account, administrators and the system.
    CreateDirectory "$Home"
    !insertmacro Must 'icacls "$Home" /inheritance:r /grant:r "*S-1-5-18:(OI)(CI)F" \
        "*S-1-5-32-544:(OI)(CI)F" "$Account:(OI)(CI)M"' "The kiosk's folder could not be protected."

    ; The task names the account and the place.
    !insertmacro Must 'powershell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File \
        "$INSTDIR\task.ps1" -Account "$Account" -Program "$INSTDIR" -Folder "$Home" -Task "${TASK}"' \
        "The task that begins the kiosk could not be made."

    WriteUninstaller "$INSTDIR\uninstall.exe"
    WriteRegStr HKLM "${KEY}" "DisplayName" "${NAME}"
    WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKLM "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKLM "${KEY}" "NoModify" 1
    WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
    ${If} ${FileExists} "$Home\profile.toml"
        nsExec::ExecToLog 'schtasks /Run /TN "${TASK}"'
        Pop $0
    ${Else}
        DetailPrint "Next, as $Account: kiosk setup --home $\"$Home$\" --from FILE"
    ${EndIf}
SectionEnd

Function un.onInit
    SetRegView 64
    SetShellVarContext all
FunctionEnd

Section "Uninstall"
    !insertmacro Stop
    nsExec::ExecToLog 'schtasks /Delete /F /TN "${TASK}"'
    Pop $0
    RMDir /r "$INSTDIR\lib"
    RMDir /r "$INSTDIR\env"
    RMDir /r "$INSTDIR\documents"
    Delete "$INSTDIR\kiosk.cmd"
    Delete "$INSTDIR\task.ps1"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    DeleteRegKey HKLM "${KEY}"
    ; What somebody paid for is settled by what is written there.
    DetailPrint "$APPDATA\Samovar is kept: the profile, and the purchases this kiosk made."
SectionEnd
