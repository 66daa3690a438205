# The task that keeps the kiosk: begun when its account signs in, again a minute after it ends.
param(
    [Parameter(Mandatory)] [string] $Account,
    [Parameter(Mandatory)] [string] $Program,
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [string] $Task
)
$ErrorActionPreference = 'Stop'
$kiosk = Join-Path $Program 'env\Scripts\pythonw.exe'
$action = New-ScheduledTaskAction -Execute $kiosk -WorkingDirectory $Folder `
    -Argument "-I -X utf8 -m kiosk run --home `"$Folder`""
$trigger = New-ScheduledTaskTrigger -AtLogOn -User $Account
$settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries `
    -ExecutionTimeLimit ([TimeSpan]::Zero) -MultipleInstances IgnoreNew -StartWhenAvailable `
    -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1)
$principal = New-ScheduledTaskPrincipal -UserId $Account -LogonType Interactive -RunLevel Limited
Register-ScheduledTask -TaskName $Task -Action $action -Trigger $trigger -Settings $settings `
    -Principal $principal -Force | Out-Null
