import { IdentityModule } from '#identity';
import { Module } from '@nestjs/common';
import { AttendanceController } from './http/attendance.controller.js';
import { DeskController } from './http/desk.controller.js';
import { CloseAttendance } from './use-cases/close-attendance.js';
import { OpenDesk } from './use-cases/open-desk.js';
import { RecordCheckIns } from './use-cases/record-check-ins.js';

@Module({
  imports: [IdentityModule],
  controllers: [AttendanceController, DeskController],
  providers: [CloseAttendance, OpenDesk, RecordCheckIns],
  exports: [CloseAttendance, RecordCheckIns],
})
export class AttendanceModule {}
